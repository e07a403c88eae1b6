import {
  type CaseFile,
  type Library,
  nearestName,
  type Outcome,
  type Problem,
  withAssumptions,
  withoutTracesOfOmission,
} from '@respondeat/engine';

/** What is supposed of a case for the sake of argument. */
export interface Supposition {
  /** Reports, traces and judgements that are left out. */
  readonly without: readonly string[];
  /** Numbers of the model, by their path, and what they are taken to be. */
  readonly numbers: Readonly<Record<string, number | number[]>>;
}

/** The case as it would be. Evidence left out is treated as evidence that a version may not show. */
export function caseWithout(
  caseFile: CaseFile,
  { without, numbers }: Supposition,
  library: Library,
): Outcome<CaseFile> {
  const problems = unknownIds(caseFile, without);
  if (problems.length > 0) return { ok: false, problems };
  const left = new Set(without);
  const stays = ({ id }: { id: string }) => !left.has(id);
  const remaining = {
    ...caseFile,
    reports: caseFile.reports.filter(stays),
    ...(caseFile.traces === undefined ? {} : { traces: caseFile.traces.filter(stays) }),
    ...(caseFile.judgements === undefined ? {} : { judgements: caseFile.judgements.filter(stays) }),
    ...supposedNumbers(caseFile, numbers),
  };
  // What retells a report that is left out goes back to whatever that one went back to.
  const supposed = left.size === 0 ? remaining : withoutTracesOfOmission(remaining, caseFile);
  const assumed = withAssumptions(library.numbers, supposed.assumptions ?? []);
  return assumed.ok ? { ok: true, value: supposed } : assumed;
}

function supposedNumbers(
  { assumptions = [] }: CaseFile,
  numbers: Supposition['numbers'],
): Pick<CaseFile, 'assumptions'> {
  const supposed = Object.entries(numbers).map(([parameter, value]) => ({
    parameter,
    value,
    because: 'supposed for the sake of argument',
  }));
  if (supposed.length === 0) return assumptions.length === 0 ? {} : { assumptions };
  const kept = assumptions.filter(({ parameter }) => !Object.hasOwn(numbers, parameter));
  return { assumptions: [...kept, ...supposed] };
}

function unknownIds(
  { reports, traces = [], judgements = [] }: CaseFile,
  without: readonly string[],
): Problem[] {
  const known = new Set([...reports, ...traces, ...judgements].map(({ id }) => id));
  return without.flatMap((id, index) => {
    if (known.has(id)) return [];
    const near = nearestName(id, known);
    return [
      {
        code: 'without.unknown',
        path: `without/${index}`,
        because: `the case has no report, trace or judgement \`${id}\``,
        try: near === undefined ? 'give the id of one' : `write \`${near}\`, if that is meant`,
      },
    ];
  });
}
