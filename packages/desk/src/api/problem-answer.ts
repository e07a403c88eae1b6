import type { Outcome, Problem } from '@respondeat/engine';

/** What a request comes to that is not answered with what it asked for: problems, in the one shape of them all. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problems: readonly Problem[];
  /** What a reader needs beside the problems, such as the version that stands. */
  readonly beside: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problems: readonly Problem[],
    beside: Readonly<Record<string, unknown>> = {},
  ) {
    super(problems.map(({ code }) => code).join(', '));
    this.status = status;
    this.problems = problems;
    this.beside = beside;
  }
}

/** What came out of checking what was sent, or a refusal for its problems. */
export function orRefuse<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Refusal(422, outcome.problems);
}

/** The answer that tells problems. */
export function problemAnswer({ status, problems, beside }: Refusal): Response {
  return Response.json({ problems, ...beside }, { status });
}

/** A refusal for one problem of the request as a whole. */
export function refuse(status: number, problem: Omit<Problem, 'path'>): Refusal {
  return new Refusal(status, [{ path: '', ...problem }]);
}
