import { compareText, logOddsOf } from '../../vocabulary/index.ts';
import { originOf } from '../case-model/waterfall.ts';
import type { Factor, Posterior } from '../factor-graph/index.ts';
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

/** Leaves every piece of evidence out by itself: what adds or takes most first. Other than in a waterfall, the order
 *  of reading plays no part: two sources that agree are each worth less than together. */
export function leaveOutItems(asked: AskedCase, event: CaseEvent): readonly LeftOut[] {
  return leaveOut(asked, event, new Map(asked.evidence.items.map(({ id }) => [id, [id]])));
}

/** Leaves every origin out with all that retells it: what adds or takes most first. */
export function leaveOutOrigins(asked: AskedCase, event: CaseEvent): readonly LeftOut[] {
  const byOrigin = new Map<string, string[]>();
  for (const item of asked.evidence.items) {
    byOrigin.set(originOf(item), [...(byOrigin.get(originOf(item)) ?? []), item.id]);
  }
  return leaveOut(asked, event, byOrigin);
}

function leaveOut(
  asked: AskedCase,
  event: CaseEvent,
  groups: ReadonlyMap<string, readonly string[]>,
): LeftOut[] {
  const probability = asked.probability(event);
  const whole = logOddsOf(probability);
  const factors = [...groups.values()].map((items) => factorsOf(asked, new Set(items)));
  const dividing = dividedOut(asked, event, factors);
  const left = [...groups].map(([id, items], i): LeftOut => {
    const ratio = dividing[i];
    const remains =
      ratio === undefined
        ? asked.probability(event, { without: factors[i]! })
        : probability * ratio;
    return { id, items, probability: remains, logOdds: difference(whole, logOddsOf(remains)) };
  });
  return left.sort(byWeight);
}

/**
 * By how much the probability of an event changes without one factor, for all of them from two passes: the factor is
 * divided out of the beliefs of its clique, given the event and on everything (Darwiche, A differential approach to
 * inference, JACM 50, 2003). None for several factors together, which may lie in several cliques, and where a factor
 * excludes a state, which division cannot bring back.
 */
function dividedOut(
  asked: AskedCase,
  event: CaseEvent,
  groups: readonly ReadonlySet<number>[],
): readonly (number | undefined)[] {
  const given = asked.given(event);
  const single = groups.map((group) => {
    const [factor] = group;
    return group.size === 1 && given !== undefined ? divisible(asked, factor!) : undefined;
  });
  if (given === undefined) return single.map(() => undefined);
  const ofEvent = single.map((factor) => factor && massWithout(given, factor));
  const all = asked.onAll();
  return single.map((factor, i) => factor && ofEvent[i]! / massWithout(all, factor));
}

/** The factor, if no state is excluded by it. */
function divisible({ caseGraph }: AskedCase, factor: number): Factor | undefined {
  const found = caseGraph.graph.factors[factor]!;
  return found.table.every((entry) => entry > 0) ? found : undefined;
}

/** Mass of all states without a factor, where with it the mass is 1. */
function massWithout(posterior: Posterior, { scope, table }: Factor): number {
  return posterior.joint(scope).reduce((sum, chance, cell) => sum + chance / table[cell]!, 0);
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
  return Math.abs(b.logOdds) - Math.abs(a.logOdds) || compareText(a.id, b.id);
}
