import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  shippedNumbers,
  weighed,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { CONTROL_STATES, type ModelNumbers } from '../../evidence/index.ts';
import type { Schedule } from '../campaign/chains.ts';
import { logChanceOfCounts } from '../campaign/conjugate-draws.ts';
import { inferCase } from '../case-model/index.ts';
import { rowPriors } from './case-priors.ts';
import { type LearnedCase, learnCase } from './learn-case.ts';

const ATTACKS = ['first', 'second', 'third', 'fourth'] as const;

/** Four attacks of one suspected group, with payments seen after three of them. */
function campaignCase(parts: Partial<CaseFile> = {}): CaseFile {
  return draftCase({
    incidents: ATTACKS.map((id) => draftIncident(id, ['group'])),
    ties: [draftTie('sponsor arms group')],
    traces: ATTACKS.map((incident, nth) =>
      draftTrace(`payment-${nth}`, 'payment', {
        incident,
        seen: nth === 3 ? 'no' : 'yes',
        collected: 0.9,
      }),
    ),
    ...parts,
  });
}

/** The shipped numbers with rows of parts worth so many incidents. */
function rowsWorth(concentration: number): ModelNumbers {
  const { partGivenControl } = shippedNumbers;
  return {
    ...shippedNumbers,
    partGivenControl: { ...partGivenControl, interval: { concentration } },
  };
}

function inferredFrom(caseFile: CaseFile, seed: number, numbers = shippedNumbers) {
  const formulas = [{ finding: 'act.instructions_specific' }];
  const outcome = inferCase(weighed(caseFile, { numbers }), formulas, { seed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Draws too few to learn from, and enough to tell what they are made of. */
const FEW: Schedule = { chains: 2, warmUp: 5, sweeps: 40, thinning: 4 };

function learned(caseFile: CaseFile, seed: number, schedule?: Schedule): LearnedCase {
  const outcome = learnCase(weighed(caseFile), seed, schedule);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Every answer to four attacks, by 0 for another author and 1 to 4 for the part where the group did it. */
function enumerated(concentration: number) {
  const numbers = rowsWorth(concentration);
  const evidence = weighed(campaignCase(), { numbers });
  const alphas = rowPriors(numbers);
  const { partGivenControl, controlState, perpetrator } = numbers;
  const likelihoods = ATTACKS.map((attack) => {
    const item = evidence.items.find(({ kind, id }) => {
      return kind === 'trace' && id === `payment-${ATTACKS.indexOf(attack)}`;
    });
    return item?.kind === 'trace' ? item.likelihood : [];
  });
  let total = 0;
  let alone = 0;
  let directed = 0;
  for (const control of CONTROL_STATES.keys()) {
    for (let code = 0; code < 5 ** 4; code++) {
      const answers = ATTACKS.map((_, at) => Math.floor(code / 5 ** at) % 5);
      const counts = [0, 0, 0, 0];
      let weight = controlState.prior[control]!;
      answers.forEach((answer, at) => {
        const likelihood = likelihoods[at]!;
        if (answer > 0) counts[answer - 1]!++;
        weight *=
          answer > 0
            ? (1 - perpetrator.other) * likelihood[answer - 1]!
            : perpetrator.other *
              partGivenControl.otherPerpetrator.reduce(
                (sum, p, part) => sum + p * likelihood[part]!,
                0,
              );
      });
      const alpha = alphas[control]!;
      weight *= Math.exp(logChanceOfCounts(alpha, counts));
      const done = counts.reduce((a, b) => a + b, 0);
      total += weight;
      alone += (weight * (alpha[0]! + counts[0]!)) / (concentration + done);
      const other = partGivenControl.otherPerpetrator;
      const own = likelihoods[0]!;
      const elsewhere = other.map((p, part) => p * own[part]!);
      directed +=
        answers[0] === 0
          ? (weight * elsewhere[3]!) / elsewhere.reduce((a, b) => a + b, 0)
          : Number(answers[0] === 4) * weight;
    }
  }
  return { alone: alone / total, directed: directed / total };
}

describe('a case of several incidents', () => {
  test.each([
    [10, 0.015],
    [1, 0.03],
  ])('learns what enumeration gives where rows are worth %d incidents', (worth, mostError) => {
    const { campaign, incidents } = inferredFrom(campaignCase(), 1, rowsWorth(worth));
    const exact = enumerated(worth);
    const [rate] = campaign!.alone;
    const spread = (rate!.interval.upper - rate!.interval.lower) / 3.29;
    const error = spread / Math.sqrt(rate!.effectiveSampleSize);
    expect(Math.abs(rate!.mean - exact.alone)).toBeLessThan(4 * error);
    const { probability, monteCarloError } = incidents[0]!.states[0]!.pattern.atLeast.direction;
    expect(monteCarloError).toBeLessThan(mostError);
    expect(Math.abs(probability - exact.directed)).toBeLessThan(4 * monteCarloError!);
  });

  test('hears sources and fronts of other attacks as one exact pass over all of them does', () => {
    const both = campaignCase({
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        ...['group', 'rival'].map((id) => draftActor(id)),
        draftActor('mask', { kind: 'front' }),
      ],
      incidents: ['first', 'second'].map((id) => draftIncident(id, ['group', 'rival'])),
      ties: [draftTie('sponsor arms group'), draftTie('group fronts-for mask')],
      traces: [],
      sources: ['paper', 'radio', 'wire'].map((id) => draftSource(id, { reliability: 'C' })),
      reports: [
        draftReport('mask-first', { claim: 'front', by: 'mask', incident: 'first' }),
        draftReport('mask-second', { claim: 'front', by: 'mask', incident: 'second' }),
        ...[
          ['paper', 'first', 'rival'],
          ['paper', 'second', 'rival'],
          ['radio', 'second', 'group'],
          ['wire', 'second', 'group'],
        ].map(([source, incident, group]) =>
          draftReport(
            `${source}-${incident}`,
            { perpetrator: group!, incident: incident! },
            { source: source! },
          ),
        ),
      ],
    });
    const sure = rowsWorth(1e6);
    const drawn = inferredFrom(both, 1, sure);
    const exact = inferred(both, { numbers: sure });
    exact.incidents.forEach(({ perpetrator }, at) => {
      for (const { candidate, probability } of perpetrator) {
        const told = drawn.incidents[at]!.perpetrator.find((one) => one.candidate === candidate)!;
        expect(told.monteCarloError).toBeLessThan(0.02);
        expect(Math.abs(told.probability - probability)).toBeLessThan(4 * told.monteCarloError!);
      }
    });
    const alone = inferred(
      {
        ...both,
        incidents: both.incidents.slice(0, 1),
        reports: both.reports.filter(({ id }) => id.endsWith('first')),
      },
      { numbers: sure },
    );
    const [together, apart] = [exact, alone].map(
      ({ incidents }) =>
        incidents[0]!.perpetrator.find(({ candidate }) => candidate === 'rival')!.probability,
    ) as [number, number];
    // Who contradicts two others about the second attack is believed less about the first.
    expect(apart - together).toBeGreaterThan(0.03);
  });

  test('learns from its record that a group acts less alone, from more draws than one attack has', () => {
    const [told, untold] = [campaignCase().traces, []].map((traces) =>
      learned(campaignCase({ traces }), 1),
    ) as [LearnedCase, LearnedCase];
    expect(told.alone[0]!.mean).toBeLessThan(untold.alone[0]!.mean - 0.05);
    const incidents = [draftIncident('first', ['group'])];
    const ofOne = learned(campaignCase({ incidents, traces: [] }), 1);
    expect(ofOne.leastConverged.effectiveSampleSize).toBeLessThanOrEqual(800);
    expect(untold.leastConverged.effectiveSampleSize).toBeGreaterThan(800);
  });

  test('moves no figure of the attack alone, whatever is drawn', () => {
    const [one, other] = [inferredFrom(campaignCase(), 1), inferredFrom(campaignCase(), 2)];
    one.incidents.forEach(({ states }, at) => {
      const drawnOtherwise = other.incidents[at]!.states[0]!;
      expect(states[0]!.attack).toEqual(drawnOtherwise.attack);
      expect(states[0]!.pattern).not.toEqual(drawnOtherwise.pattern);
      const [finding] = states[0]!.findings.values();
      expect(finding!.attack).toEqual([...drawnOtherwise.findings.values()][0]!.attack);
      expect(finding!.attack.monteCarloError).toBeUndefined();
      expect(finding!.pattern.monteCarloError).toBeGreaterThan(0);
    });
  });

  test('tells in the waterfall what the other incidents taught, and ends where the answer does', () => {
    const [incident] = inferredFrom(campaignCase(), 1).incidents;
    const { waterfalls, pattern } = incident!.states[0]!;
    const { priorLogOdds, steps, taught, posteriorLogOdds } = waterfalls.direction;
    const told = steps.reduce((sum, { logOdds }) => sum + logOdds, priorLogOdds) + taught!;
    expect(told).toBeCloseTo(posteriorLogOdds, 10);
    const { probability } = pattern.atLeast.direction;
    expect(posteriorLogOdds).toBeCloseTo(Math.log(probability / (1 - probability)), 10);
  });

  test('gives the same figures for the same seed', () => {
    const figures = () => JSON.stringify(inferredFrom(campaignCase(), 7));
    expect(figures()).toBe(figures());
  });

  test('gives the same figures whatever its actors are called, and in whatever order they stand', () => {
    const asNamed = learned(twoGroups('anna', 'zoe'), 3, FEW);
    const renamed = learned(twoGroups('zoe', 'anna'), 3, FEW);
    const ratesOf = ({ alone }: LearnedCase, first: string) =>
      alone.find(({ group }) => group === first)!.mean;
    expect(ratesOf(renamed, 'zoe')).toBe(ratesOf(asNamed, 'anna'));
    expect(ratesOf(renamed, 'anna')).toBe(ratesOf(asNamed, 'zoe'));
  });
});

/** Two groups of which more is said of the first. */
function twoGroups(
  first: string,
  second: string,
  sources = [draftSource('paper'), draftSource('radio')],
): CaseFile {
  const named = (id: string, group: string, incident: string) =>
    draftReport(id, { perpetrator: [group], incident }, { source: id.slice(0, 5) });
  return campaignCase({
    actors: [draftActor('sponsor', { kind: 'state' }), draftActor(second), draftActor(first)],
    incidents: ATTACKS.map((id) => draftIncident(id, [first, second])),
    ties: [
      { ...draftTie(`sponsor arms ${first}`), id: 'tie-one' },
      { ...draftTie(`sponsor trains ${second}`), id: 'tie-two' },
    ],
    sources,
    reports: [
      named('paper-one', first, 'first'),
      named('radio-two', first, 'second'),
      named('paper-three', second, 'third'),
    ],
  });
}

describe('what is drawn', () => {
  const caseFile = twoGroups('anna', 'zoe');

  test('is kept by the schedule, and drawn anew for another seed', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => learned(caseFile, seed, FEW)) as [
      LearnedCase,
      LearnedCase,
      LearnedCase,
    ];
    expect(one.kept).toHaveLength(2 * (40 / 4));
    expect(same.kept).toEqual(one.kept);
    expect(other.kept).not.toEqual(one.kept);
    expect([one.seed, other.seed]).toEqual([1, 2]);
    expect(one.alone.map(({ incidents }) => incidents)).toEqual([4, 4]);
    expect(one.pairs.toSorted()).toEqual(['sponsor anna', 'sponsor zoe']);
    expect(one.leastConverged.rHat).toBeGreaterThan(0);
  });

  test('teaches how often a group acts alone from two attacks on, and not from one', () => {
    const incidents = [draftIncident('first', ['anna', 'zoe']), draftIncident('second', ['anna'])];
    const two = { ...caseFile, incidents, traces: [], reports: [] };
    expect(learned(two, 1, FEW).alone).toMatchObject([
      { state: 'sponsor', group: 'anna', incidents: 2 },
    ]);
  });

  test('holds together: rows are chances, and parts are those of what the group did', () => {
    const { kept, pairs, told } = learned(caseFile, 1, FEW);
    const { caseGraph } = told;
    const { variables } = caseGraph.graph;
    for (const { controls, rows, parts, states } of kept) {
      variables.forEach((variable, v) => {
        expect(variable.states[states[v]!]).toBeDefined();
      });
      pairs.forEach((pair, at) => {
        const { variable } = caseGraph.slow.controls.find(
          ({ state, group }) => `${state} ${group}` === pair,
        )!;
        expect(controls[at]).toBe(states[variable]);
        expect(rows[at]!.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        const did = ATTACKS.filter((attack) => {
          const author = caseGraph.perpetrator(attack);
          return `sponsor ${variables[author]!.states[states[author]!]}` === pair;
        });
        expect(parts[at]).toEqual(
          new Map(did.map((attack) => [attack, states[caseGraph.part('sponsor', attack)]])),
        );
      });
    }
    const controlsDrawn = new Set(kept.map(({ controls }) => controls.join()));
    expect(controlsDrawn.size).toBeGreaterThan(2);
  });

  test('keeps the copy probability as it is declared where nothing draws on another', () => {
    const { kept, copyProbability } = learned(caseFile, 1, FEW);
    expect(copyProbability).toBeUndefined();
    expect(new Set(kept.map((draw) => draw.copyProbability))).toEqual(
      new Set([shippedNumbers.copyProbability.presumed]),
    );
  });

  test('draws the copy probability where a source draws on another', () => {
    const drawing = twoGroups('anna', 'zoe', [
      draftSource('paper'),
      draftSource('radio', { drawsOn: ['paper'] }),
    ]);
    const reports = [
      ...drawing.reports,
      ...ATTACKS.flatMap((incident) =>
        ['paper', 'radio'].map((source) =>
          draftReport(`${source}-${incident}`, { perpetrator: ['anna'], incident }, { source }),
        ),
      ),
    ];
    const { kept, copyProbability } = learned({ ...drawing, reports }, 1, FEW);
    expect(copyProbability!.mean).toBeGreaterThan(0);
    expect(new Set(kept.map((draw) => draw.copyProbability)).size).toBeGreaterThan(10);
  });
});

describe('a case of one incident', () => {
  test('learns no campaign, and only its intervals over draws depend on the seed', () => {
    const only = campaignCase({
      incidents: [draftIncident('first', ['group'])],
      traces: [campaignCase().traces![0]!],
    });
    const told = (seed: number) =>
      JSON.stringify(inferredFrom(only, seed), (key, value: unknown) =>
        key === 'confidence' ? undefined : value,
      );
    expect(told(1)).toBe(told(2));
    expect(told(1)).not.toContain('campaign');
    const drawn = (seed: number) => inferredFrom(only, seed).incidents[0]!.states[0]!.confidence;
    expect(drawn(1).drawsInterval).not.toEqual(drawn(2).drawsInterval);
  });
});
