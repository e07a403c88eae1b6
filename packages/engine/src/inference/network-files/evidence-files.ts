import type { Outcome, Problem } from '../../vocabulary/index.ts';
import { TextScanner } from './text-scanner.ts';

/** Observed states by variable, both by name. */
export type Evidence = ReadonlyMap<string, string>;

/** Reads evidence written as JSON: `{"variable": "state"}`. */
export function parseJsonEvidence(text: string): Outcome<Evidence> {
  const content = parseJson(text);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    const because = content === undefined ? 'this is not JSON' : 'this is not a JSON object';
    return refuse(because, 'write {"variable": "state"}');
  }
  const evidence = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [variable, state] of Object.entries(content) as [string, unknown][]) {
    if (typeof state === 'string') evidence.set(variable, state);
    else problems.push(notText(variable));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: evidence };
}

/** `undefined` for what is not JSON, which no JSON text says. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notText(variable: string): Problem {
  const advice = `write "${variable}": "state", with quotation marks even around a number`;
  const because = 'the state is not written as text';
  return { code: 'evidence.syntax', path: variable, because, try: advice };
}

/** Reads evidence of the UAI competitions: how many variables are observed, then variable and state of each, by
 *  position. Older files have the number of samples before that, which must then be 1. `0` means none. */
export function parseUaiEvidence(text: string): Outcome<Evidence> {
  const scanner = new TextScanner(text);
  const positions: number[] = [];
  while (scanner.atWord()) positions.push(scanner.number());
  const areCounts = positions.every((position) => Number.isSafeInteger(position) && position >= 0);
  if (!areCounts || scanner.peek() !== '' || positions.length === 0) {
    const because = 'the file does not consist of whole numbers';
    return refuse(because, 'write 0 for none, or 1 VARIABLE STATE');
  }
  const observations = observationsIn(positions);
  if (observations === undefined) {
    const because = 'the number of observations does not agree with those listed';
    const advice = 'give one sample: the number, then a variable and a state for each observation';
    return refuse(because, advice);
  }
  return fromPairs(observations);
}

/** What follows the count; or follows the count after a number of samples of 1. */
function observationsIn(positions: readonly number[]): readonly number[] | undefined {
  const [first, second] = positions;
  if (positions.length === 1 + 2 * first!) return positions.slice(1);
  if (first === 1 && positions.length === 2 + 2 * second!) return positions.slice(2);
  return undefined;
}

function fromPairs(observations: readonly number[]): Outcome<Evidence> {
  const evidence = new Map<string, string>();
  for (let i = 0; i < observations.length; i += 2) {
    const variable = `${observations[i]}`;
    const state = `${observations[i + 1]}`;
    if ((evidence.get(variable) ?? state) !== state) {
      return { ok: false, problems: [observedTwice(variable)] };
    }
    evidence.set(variable, state);
  }
  return { ok: true, value: evidence };
}

function observedTwice(variable: string): Problem {
  const because = `variable ${variable} is observed in two states`;
  return { code: 'evidence.twice', path: variable, because, try: 'keep one of the two' };
}

function refuse(because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code: 'evidence.syntax', path: '', because, try: advice }] };
}
