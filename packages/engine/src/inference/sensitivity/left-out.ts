import { logOddsOf } from '../../vocabulary/index.ts';
import { originOf } from '../case-model/waterfall.ts';
import type { AskedCase, CaseEvent } from './asked-case.ts';

/** What an answer would be without some of its evidence, all else heard. */
export interface LeftOut {
  /** Of the piece of evidence, or of the origin that several share. */
  readonly id: string;
  /** Pieces left out together, in reading order. */
  readonly items: readonly string[];
  readonly probability: number;
  /** What they add to the log-odds (natural logarithm) of the answer, being heard last. */
  readonly logOdds: number;
}

/** Leaves every piece of evidence out by itself, and every origin with all that retells it: what adds or takes most
 *  first. Other than in a waterfall, the order of reading plays no part: two sources that agree are each worth less
 *  than together. */
export function leaveOut(
  asked: AskedCase,
  event: CaseEvent,
): {
  readonly items: readonly LeftOut[];
  readonly origins: readonly LeftOut[];
} {
  const { items } = asked.evidence;
  const byOrigin = new Map<string, string[]>();
  for (const item of items) {
    byOrigin.set(originOf(item), [...(byOrigin.get(originOf(item)) ?? []), item.id]);
  }
  const whole = logOddsOf(asked.probability(event));
  const without = (id: string, left: readonly string[]): LeftOut => {
    const probability = asked.probability(event, { without: factorsOf(asked, new Set(left)) });
    return { id, items: left, probability, logOdds: difference(whole, logOddsOf(probability)) };
  };
  return {
    items: items.map(({ id }) => without(id, [id])).sort(byWeight),
    origins: [...byOrigin].map(([origin, ids]) => without(origin, ids)).sort(byWeight),
  };
}

function factorsOf({ evidence, caseGraph }: AskedCase, ids: ReadonlySet<string>): Set<number> {
  const left = evidence.items.filter(({ id }) => ids.has(id));
  return new Set(left.map((item) => caseGraph.factorOf.get(item)!));
}

/** Two infinities of one sign are the same certainty, unmoved. */
function difference(after: number, before: number): number {
  return after === before ? 0 : after - before;
}

function byWeight(a: LeftOut, b: LeftOut): number {
  return Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.id < b.id ? -1 : 1);
}
