import type { Problem } from '@respondeat/engine';
import type { StoredCase, Written } from '../store/index.ts';
import { Refusal, refuse } from './problem-answer.ts';

/** A case as the API gives it. */
export function shownCase({ id, version, caseFile }: StoredCase) {
  return { id, version, caseFile };
}

/** The version that a change made; whatever kept it from being made is a refusal. */
export function writtenCase(
  written: Written,
  { yours, impossible }: { yours?: unknown; impossible: Omit<Problem, 'path'> },
): StoredCase {
  if (written.outcome === 'written') return written.written;
  if (written.outcome === 'missing') throw noSuchCase();
  if (written.outcome === 'impossible') throw refuse(422, impossible);
  throw stale(written.current, yours);
}

/** The refusal of a change that was made on another version than the one that stands. */
export function stale(current: StoredCase, yours?: unknown): Refusal {
  const because = `version ${current.version} stands, and the change was made on another one`;
  const advice = 'look at both versions, make the change on the one that stands, and send it again';
  return new Refusal(409, [{ code: 'case.stale', path: '', because, try: advice }], {
    current: shownCase(current),
    yours,
  });
}

/** The refusal where there is no such case, or no such version of it. */
export function noSuchCase(): Refusal {
  return refuse(404, {
    code: 'case.missing',
    because: 'there is no case of this name, or it has no such version',
    try: 'GET /api/cases lists the cases',
  });
}
