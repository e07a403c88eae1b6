import { collectSeldom } from './collect-seldom.ts';
import { distanceLevels } from './comparison-levels.ts';
import { columnsInOrder, type EventTable } from './event-table.ts';
import { pairsOfSources, type SourcePair, sweepSources } from './found-pairs.ts';
import { type Groups, groupsOf, type Links } from './link-groups.ts';
import { CONTROL_DAYS } from './local-density.ts';
import type { IntegrationOptions, MatchedPairs, SourcesToMatch } from './match-sources.ts';
import { MatchThreads } from './match-threads.ts';
import { pickedNumbers, pickedPlaces } from './picked-rows.ts';

/** Two sources with what was learned about them, and the pairs that were taken. */
export interface IntegratedPair extends SourcePair, MatchedPairs {
  readonly sources: SourcesToMatch;
}

/** What came of an integration. */
export interface Integration {
  readonly pairs: readonly IntegratedPair[];
  readonly groups: Groups;
}

/**
 * Records times lags that controls are looked for at. Declared: a second or so; small sources are looked
 * at on each of the 120 days, a million records on ten of them.
 */
const CONTROL_LOOKS = 10_000_000;

/**
 * Finds which records of several sources are the same event. Draws nothing at random. Of many records, several threads match
 * two sources each; what comes out does not depend on it.
 */
export async function integrateSources(
  sources: readonly EventTable[],
  options: IntegrationOptions,
): Promise<Integration> {
  const wanted = pairsOfSources(sources);
  return collectSeldom(() => integrated(sources, wanted, options));
}

async function integrated(
  sources: readonly EventTable[],
  wanted: readonly SourcePair[],
  options: IntegrationOptions,
): Promise<Integration> {
  const threads = MatchThreads.forPairs(wanted.length, recordsOf(sources));
  try {
    const { orders, toMatch } = sweptSources(sources, wanted, options);
    const matched = await threads.matchAll(toMatch);
    const pairs = wanted.map((pair, place) => ({
      ...pair,
      ...matched[place]!,
      sources: toMatch[place]!,
    }));
    return { pairs, groups: groupsOf(pairs.map(linksOf), orders) };
  } finally {
    await threads.end();
  }
}

/** Each two sources with the pairs that one sweep over all finds between them, in the order of the sweep. */
function sweptSources(
  sources: readonly EventTable[],
  wanted: readonly SourcePair[],
  options: IntegrationOptions,
): { orders: readonly Uint32Array[]; toMatch: readonly SourcesToMatch[] } {
  const farLags = controlLags(sources, options.days);
  const levels = distanceLevels(options.km);
  const { orders, near, far } = sweepSources(sources, wanted, {
    days: options.days,
    farLags,
    levels,
  });
  const inOrder = sources.map((source, place) => columnsInOrder(source, orders[place]!));
  const toMatch = wanted.map(({ reference, other }, place) => ({
    reference: inOrder[reference]!,
    other: inOrder[other]!,
    isReferenceFirst: reference < other,
    given: { reference: orders[reference]!, other: orders[other]! },
    near: near[place]!,
    far: far[place]!,
    farLags,
    options,
  }));
  return { orders, toMatch };
}

function recordsOf(sources: readonly EventTable[]): number {
  return sources.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Lags beyond the window, evenly out to the farthest, as many as the records leave time for. */
function controlLags(sources: readonly EventTable[], days: number): readonly number[] {
  const looks = Math.max(
    Math.min(Math.floor(CONTROL_LOOKS / Math.max(recordsOf(sources), 1)), CONTROL_DAYS),
    1,
  );
  const stride = CONTROL_DAYS / looks;
  return Array.from({ length: looks }, (_, look) => days + 1 + Math.floor(look * stride));
}

function linksOf({ reference, other, sources, learned, taken }: IntegratedPair): Links {
  return {
    sources: [reference, other],
    one: pickedPlaces(sources.near.reference, taken),
    two: pickedPlaces(sources.near.other, taken),
    probability: pickedNumbers(learned.probability, taken),
  };
}
