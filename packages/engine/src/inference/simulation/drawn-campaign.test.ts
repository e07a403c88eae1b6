import { describe, expect, test } from 'vitest';
import { numbersWith, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import type { Report } from '../../casefile/index.ts';
import { CONTROL_STATES, type ModelNumbers, PARTS, RELIABILITIES } from '../../evidence/index.ts';
import { MOST_GROUPS, type SimulationSettings, simulateCampaign } from './index.ts';

const SETTINGS: SimulationSettings = {
  incidents: 3,
  groups: 2,
  candidates: 2,
  sources: 5,
  reports: 8,
  copyProbability: 0,
};

function simulated(
  settings: Partial<SimulationSettings> = {},
  { seed = 1, numbers = shippedNumbers }: { seed?: number; numbers?: ModelNumbers } = {},
) {
  return simulateCampaign({ ...SETTINGS, ...settings }, numbers, seed);
}

/** Campaigns of so many seeds, whose records are counted together. */
function campaigns(count: number, settings: Partial<SimulationSettings>, numbers?: ModelNumbers) {
  return Array.from({ length: count }, (_, seed) =>
    simulated(settings, { seed, ...(numbers && { numbers }) }),
  );
}

/** Whether a share of so many is within four standard errors of the probability that it was drawn with. */
function expectShare<Drawn>(
  drawn: readonly Drawn[],
  isSo: (one: Drawn) => boolean,
  probability: number,
) {
  const share = drawn.filter(isSo).length / drawn.length;
  const error = Math.sqrt((probability * (1 - probability)) / drawn.length);
  expect(Math.abs(share - probability)).toBeLessThanOrEqual(4 * error);
}

/** Sources that are never wrong, but for one in a million. */
const TRUTHFUL = numbersWith({
  'sourceReliability.truePositive': [0.999999, 0.999999, 0.999999],
  'sourceReliability.falsePositive': [0.000001, 0.000001, 0.000001],
});

const asserts = ({ stance }: Report) => stance === 'asserts';

describe('the truth of a simulated campaign', () => {
  test('has control states as often as the prior says', () => {
    const groups = campaigns(60, { groups: MOST_GROUPS }).flatMap(({ truth }) => truth.groups);
    expect(new Set(groups.map(({ group }) => group)).size).toBe(MOST_GROUPS);
    CONTROL_STATES.forEach((state, at) => {
      const { prior } = shippedNumbers.controlState;
      expectShare(groups, ({ control }) => control === state, prior[at]!);
    });
  });

  test('has parts that sum to one, on average those of the control state', () => {
    const groups = campaigns(60, { groups: MOST_GROUPS }).flatMap(({ truth }) => truth.groups);
    for (const { parts } of groups) expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const orchestrated = groups.filter(({ control }) => control === 'orchestrated');
    shippedNumbers.partGivenControl.orchestrated.forEach((mean, part) => {
      const chances = orchestrated.map(({ parts }) => parts[part]!);
      const found = chances.reduce((a, b) => a + b, 0) / chances.length;
      const spread = chances.reduce((sum, chance) => sum + (chance - found) ** 2, 0);
      expect(Math.abs(found - mean)).toBeLessThan((4 * Math.sqrt(spread)) / chances.length);
    });
  });

  test('divides what a group does not do alone as it would have without that being asked for', () => {
    const free = simulated().truth.groups[0]!.parts;
    const asked = simulated({ alone: 0.3 }).truth.groups[0]!.parts;
    expect(asked[0]).toBe(0.3);
    const rest = (parts: readonly number[]) => parts.slice(1).map((p) => p / (1 - parts[0]!));
    rest(asked).forEach((p, part) => {
      expect(p).toBeCloseTo(rest(free)[part]!, 12);
    });
  });

  test('has sources as reliable as their grade says', () => {
    const sources = campaigns(60, { sources: 20 }).flatMap(({ truth }) => truth.sources);
    RELIABILITIES.forEach((state, at) => {
      const { C } = shippedNumbers.sourceReliability;
      expectShare(sources, ({ reliability }) => reliability === state, C[at]!);
    });
  });

  test('has candidates without repetition, in the order of the groups, each as often as another', () => {
    const { truth } = simulated({ incidents: 600, groups: 3, candidates: 2 });
    for (const { candidates } of truth.incidents) {
      expect(candidates).toHaveLength(2);
      expect(candidates[0]! < candidates[1]!).toBe(true);
    }
    for (const group of ['alder', 'birch', 'cedar'])
      expectShare(truth.incidents, ({ candidates }) => candidates.includes(group), 2 / 3);
  });

  test('has every group for a candidate where fewer are at hand than asked for', () => {
    const { truth } = simulated({ candidates: 7 });
    for (const { candidates } of truth.incidents) expect(candidates).toEqual(['alder', 'birch']);
  });

  test('has authors by the prior: some other, or any candidate alike', () => {
    const { truth } = simulated({ incidents: 800 });
    const { other } = shippedNumbers.perpetrator;
    expectShare(truth.incidents, ({ author }) => author === 'other', other);
    expectShare(truth.incidents, ({ author }) => author === 'alder', (1 - other) / 2);
    expectShare(truth.incidents, ({ author }) => author === 'birch', (1 - other) / 2);
  });

  test('has the part of the state by who did it', () => {
    const { groups, incidents } = simulated({ incidents: 2000, groups: 1, candidates: 1 }).truth;
    const by = (wanted: string) => incidents.filter(({ author }) => author === wanted);
    PARTS.forEach((part, at) => {
      const isIt = (one: { part: string }) => one.part === part;
      expectShare(by('alder'), isIt, groups[0]!.parts[at]!);
      expectShare(by('other'), isIt, shippedNumbers.partGivenControl.otherPerpetrator[at]!);
    });
  });
});

describe('the reports of a simulated campaign', () => {
  test('tell of each candidate and of the least part, as it is', () => {
    const { caseFile, truth } = simulated({ incidents: 200 }, { numbers: TRUTHFUL });
    const incidents = new Map(truth.incidents.map((one) => [one.incident, one]));
    let told = 0;
    for (const { about, stance } of caseFile.reports) {
      if (!('incident' in about)) continue;
      const { author, part } = incidents.get(about.incident!)!;
      const isSo =
        'perpetrator' in about
          ? about.perpetrator === author
          : 'part' in about && PARTS.indexOf(part) >= PARTS.indexOf(about.part);
      expect(stance).toBe(isSo ? 'asserts' : 'denies');
      told++;
    }
    expect(told).toBe(200 * SETTINGS.reports);
  });

  test('tell of ties as often as the control of the group makes them so', () => {
    const told = campaigns(60, { groups: MOST_GROUPS, sources: 1 }, TRUTHFUL).flatMap(
      ({ caseFile, truth }) =>
        truth.groups.map(({ group, control }) => ({
          control,
          trained: caseFile.reports.find(
            ({ about }) => 'tie' in about && about.tie === `heron-trains-${group}`,
          )!,
        })),
    );
    CONTROL_STATES.slice(0, 3).forEach((state, at) => {
      const row = shippedNumbers.tieFindingGivenControl['rel.trained'] as readonly number[];
      const ofState = told.filter(({ control }) => control === state);
      expectShare(ofState, ({ trained }) => asserts(trained), row[at]!);
    });
  });

  test('are right and wrong as often as their sources are', () => {
    const { caseFile, truth } = simulated({ incidents: 500, sources: 9 });
    const { truePositive, falsePositive } = shippedNumbers.sourceReliability;
    const incidents = new Map(truth.incidents.map((one) => [one.incident, one]));
    RELIABILITIES.forEach((state, at) => {
      const sources = truth.sources.filter(({ reliability }) => reliability === state);
      const names = new Set(sources.map(({ source }) => source));
      const naming = caseFile.reports.flatMap(({ source, about, stance }) =>
        names.has(source) && 'perpetrator' in about
          ? [{ stance, isSo: incidents.get(about.incident)!.author === about.perpetrator }]
          : [],
      );
      const asserted = ({ stance }: { stance: string }) => stance === 'asserts';
      expectShare(
        naming.filter(({ isSo }) => isSo),
        asserted,
        truePositive[at]!,
      );
      expectShare(
        naming.filter(({ isSo }) => !isSo),
        asserted,
        falsePositive[at]!,
      );
    });
  });

  test('come from each source as often as from another', () => {
    const { caseFile } = simulated({ incidents: 300 });
    for (const { id } of caseFile.sources)
      expectShare(caseFile.reports, ({ source }) => source === id, 1 / SETTINGS.sources);
  });

  test('repeat the origin of their topic as often as was asked for', () => {
    const coins = numbersWith({
      'sourceReliability.truePositive': [0.5, 0.5, 0.5],
      'sourceReliability.falsePositive': [0.5, 0.5, 0.5],
    });
    const settings = { incidents: 500, copyProbability: 0.7 };
    const { caseFile } = simulated(settings, { numbers: coins });
    const byOrigin = Map.groupBy(caseFile.reports, ({ origin }) => origin!);
    const pairs = [...byOrigin.values()].map((reports) => reports.slice(0, 2).map(asserts));
    // Two reports say the same if both are copies, and else in half of all cases.
    const bothCopy = 0.7 ** 2;
    expectShare(pairs, ([a, b]) => a === b, bothCopy + (1 - bothCopy) / 2);
    expect(new Set(caseFile.reports.map(({ copyProbability }) => copyProbability))).toEqual(
      new Set([0.7]),
    );
  });

  test('are dealt out in turn, and a topic of which none tells has no origin', () => {
    const { caseFile } = simulated({ incidents: 1, reports: 6 });
    const ofIncident = (origin: string) => origin.startsWith('origin-of-attack-001');
    const told = caseFile.reports.flatMap(({ origin }) => (ofIncident(origin!) ? [origin!] : []));
    expect(told.map((origin) => origin.replace('origin-of-attack-001-', ''))).toEqual(
      'by-alder by-alder by-birch by-birch support direction'.split(' '),
    );
    const { caseFile: scarce } = simulated({ incidents: 1, reports: 3 });
    expect(scarce.origins!.map(({ id }) => id).filter(ofIncident)).toEqual([
      'origin-of-attack-001-by-alder',
      'origin-of-attack-001-by-birch',
      'origin-of-attack-001-support',
    ]);
  });

  test('tell of each tie once for every other source, before the first attack', () => {
    const { caseFile } = simulated({ groups: 1, sources: 5 });
    const ofTies = caseFile.reports.filter(({ about }) => 'tie' in about);
    expect(ofTies.map(({ id }) => id)).toEqual(
      ['arms', 'trains', 'directs'].flatMap((kind) =>
        [1, 2, 3].map((nth) => `report-heron-${kind}-alder-00${nth}`),
      ),
    );
    expect(new Set(ofTies.map(({ date }) => date))).toEqual(new Set(['2001-01-01']));
    const first = caseFile.reports.find(({ about }) => 'incident' in about)!;
    expect(first.date).toBe('2001-01-02');
  });
});

test('a simulated case says of everything that it is made up', () => {
  const { caseFile } = simulated({ incidents: 2, groups: 1, sources: 1, reports: 1 }, { seed: 7 });
  expect(caseFile).toMatchObject({
    case: 'simulated-7',
    title: 'A simulated campaign (seed 7)',
    marking: 'TLP:CLEAR',
    sponsors: ['heron'],
    actors: [
      { id: 'heron', kind: 'state', name: { en: 'Heron (made up)' } },
      { id: 'alder', kind: 'armed-group', name: { en: 'Alder (made up)' } },
    ],
    incidents: [
      { id: 'attack-001', title: 'Attack 1 (simulated)', date: '2001-01-02', underQuestion: true },
      { id: 'attack-002', title: 'Attack 2 (simulated)', date: '2001-01-03', underQuestion: true },
    ],
    ties: ['arms', 'trains', 'directs'].map((kind) => ({
      id: `heron-${kind}-alder`,
      sponsor: 'heron',
      kind,
      proxy: 'alder',
    })),
    sources: [{ id: 'newsroom-001', name: 'newsroom-001 (made up)', because: 'simulated' }],
  });
  for (const { says, stance } of caseFile.reports)
    expect(says).toBe(
      stance === 'asserts' ? 'says so (simulated)' : 'says that it is not so (simulated)',
    );
});
