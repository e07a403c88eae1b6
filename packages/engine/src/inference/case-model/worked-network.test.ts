import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  numbersWith,
  shippedNumbers,
} from '../../../../../test/small-cases/shipped-model.ts';
import { compile, type Factor } from '../factor-graph/index.ts';
import { robustnessInterval } from './robustness.ts';

/** Three suspects, four parts and four sensors: the network that the model works through by hand. */
const PRIOR = [0.45, 0.3, 0.25];
const PART_GIVEN_SUSPECT = [
  [0.08, 0.32, 0.35, 0.25],
  [0.12, 0.38, 0.32, 0.18],
  [0.85, 0.12, 0.02, 0.01],
];
const WEAPON = [
  [0.55, 0.85, 0.85, 0.85],
  [0.45, 0.8, 0.8, 0.8],
  [0.05, 0.3, 0.3, 0.3],
].flat();
const TIMING = [0.15, 0.2, 0.5, 0.7];
const CLAIM = [0.1, 0.25, 0.15];
const COMMUNICATIONS = [0.002, 0.005, 0.03, 0.06];

const [SUSPECT, PART, SENSORS] = [0, 1, 2];
const CELLS = [SUSPECT, PART];
const isAtLeastApproval = (cell: number) => cell % 4 >= 2;

function sensor(scope: readonly number[], chances: readonly number[], nth: number): Factor {
  const table = Float64Array.from(chances.flatMap((chance) => [1 - chance, chance]));
  return { scope: [...scope, SENSORS + nth], table };
}

function compiledNetwork() {
  const names = ['weapon', 'timing', 'claim', 'communications'];
  const compilation = compile({
    variables: [
      { name: 'suspect', states: ['first', 'second', 'other'] },
      { name: 'part', states: ['none', 'support', 'approval', 'direction'] },
      ...names.map((name) => ({ name, states: ['no', 'yes'] })),
    ],
    factors: [
      { scope: [SUSPECT], table: Float64Array.from(PRIOR) },
      { scope: CELLS, table: Float64Array.from(PART_GIVEN_SUSPECT.flat()) },
      sensor(CELLS, WEAPON, 0),
      sensor([PART], TIMING, 1),
      sensor([SUSPECT], CLAIM, 2),
      sensor([PART], COMMUNICATIONS, 3),
    ],
  });
  if (!compilation.ok) throw new Error('too large');
  return compilation.compiled;
}

type Observation = readonly [nth: number, seen: 0 | 1];
const weapon: Observation = [0, 1];
const timing: Observation = [1, 1];
const noCommunications: Observation = [3, 0];
const noClaim: Observation = [2, 0];

const CASES: readonly {
  readonly name: string;
  readonly observed: readonly Observation[];
  readonly evidence: number;
  readonly suspects: readonly number[];
  readonly parts: readonly number[];
  readonly atLeastApproval: number;
  readonly interval?: readonly [number, number];
}[] = [
  {
    name: 'nothing',
    observed: [],
    evidence: 1,
    suspects: PRIOR,
    parts: [0.2845, 0.288, 0.2585, 0.169],
    atLeastApproval: 0.4275,
  },
  {
    name: 'the weapon',
    observed: [weapon],
    evidence: 0.620975,
    suspects: [0.5985748218527316, 0.3661983171625266, 0.03522686098474174],
    parts: [0.07508353798462096, 0.3584685373807319, 0.34168042191714637, 0.2247675027175007],
    atLeastApproval: 0.5664479246346471,
    interval: [0.3758325465087045, 0.7333036293615467],
  },
  {
    name: 'weapon and timing',
    observed: [weapon, timing],
    evidence: 0.25530375,
    suspects: [0.6318943611286556, 0.3498185984342181, 0.018287040437126364],
    parts: [0.02739383969095636, 0.17438051732495122, 0.4155344369207268, 0.3826912060633657],
    atLeastApproval: 0.7982256429840925,
    interval: [0.5687156426947533, 0.9201308079419406],
  },
  {
    name: 'weapon and timing, and no communications',
    observed: [weapon, timing, noCommunications],
    evidence: 0.2460223875,
    suspects: [0.6307242465891443, 0.35056785228539417, 0.018707901125461602],
    parts: [0.028370436409979157, 0.18005434566396933, 0.41827443447600887, 0.37330078345004275],
    atLeastApproval: 0.7915752179260516,
    interval: [0.5558755132397507, 0.9179682724822883],
  },
  {
    name: 'weapon and timing, no communications and no claim',
    observed: [weapon, timing, noCommunications, noClaim],
    evidence: 0.208252889625,
    suspects: [0.6706032110837751, 0.3106110801942732, 0.01878570872195166],
    parts: [0.028035563566552842, 0.17793649858461114, 0.41771719305621136, 0.37631074479262455],
    atLeastApproval: 0.794027937848836,
    interval: [0.5583149595658072, 0.919448414381243],
  },
  {
    name: 'weapon and timing, and communications',
    observed: [weapon, timing, [3, 1]],
    evidence: 0.0092813625,
    suspects: [0.6629107525969382, 0.3299580207108601, 0.007131226692201712],
    parts: [0.001507052439768407, 0.023983547674169613, 0.3429049344856426, 0.6316044654004195],
    atLeastApproval: 0.9745093998860621,
    interval: [0.867242648514059, 0.9954973900502768],
  },
  {
    name: 'neither weapon nor timing',
    observed: [
      [0, 0],
      [1, 0],
    ],
    evidence: 0.28650375,
    suspects: [0.1672752974437508, 0.1672229421080876, 0.6655017604481618],
    parts: [0.7057281100160122, 0.18261541079305246, 0.08084536415317428, 0.030811115037761294],
    atLeastApproval: 0.11165647919093558,
    interval: [0.0337032042756408, 0.30861447475235954],
  },
];

const network = compiledNetwork();

function answerTo(observed: readonly Observation[]) {
  return network.infer({
    evidence: new Map(observed.map(([nth, seen]) => [SENSORS + nth, seen])),
  });
}

function expectClose(actual: ArrayLike<number>, wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  for (const [state, probability] of wanted.entries())
    expect(actual[state]).toBeCloseTo(probability, 9);
}

describe('the worked network', () => {
  test.each(CASES)(
    'gives on $name what was enumerated',
    ({ observed, evidence, suspects, parts, atLeastApproval }) => {
      const answer = answerTo(observed);
      expect(10 ** answer.log10Z).toBeCloseTo(evidence, 9);
      expectClose(answer.marginal(SUSPECT), suspects);
      const part = answer.marginal(PART);
      expectClose(part, parts);
      expect(part[2]! + part[3]!).toBeCloseTo(atLeastApproval, 9);
    },
  );

  test.each(CASES.filter(({ interval }) => interval !== undefined))(
    'is robust on $name within what was enumerated, each sensor off by itself',
    ({ observed, interval }) => {
      const stages = observed.map((_, at) => answerTo(observed.slice(0, at + 1)).joint(CELLS));
      const prior = answerTo([]).joint(CELLS);
      const { lower, upper } = robustnessInterval(
        { prior, stages },
        isAtLeastApproval,
        shippedNumbers.robustness,
      );
      expect(lower).toBeCloseTo(interval![0], 9);
      expect(upper).toBeCloseTo(interval![1], 9);
    },
  );

  test('is what a case gives whose record leaves no doubt how each suspect is controlled', () => {
    const numbers = numbersWith({
      'sourceReliability.truePositive': [1, 1, 1],
      'sourceReliability.falsePositive': [0, 0, 0],
      'tieFindingGivenControl.rel.financed': [0, 1, 0, 0],
      'tieFindingGivenControl.rel.trained': [0, 0, 1, 0],
      'partGivenControl.orchestrated': PART_GIVEN_SUSPECT[0]!,
      'partGivenControl.delegated': PART_GIVEN_SUSPECT[1]!,
      'partGivenControl.otherPerpetrator': PART_GIVEN_SUSPECT[2]!,
    });
    const [first, second, other] = PRIOR as [number, number, number];
    const prior = { weights: { group: first, rival: second, other }, because: 'the network' };
    const perpetrators = { candidates: ['group', 'rival'], prior };
    const { incidents } = inferred(
      draftCase({
        actors: [
          draftActor('sponsor', { kind: 'state' }),
          draftActor('group'),
          draftActor('rival'),
        ],
        incidents: [draftIncident('attack', [], { perpetrators })],
        ties: [draftTie('sponsor finances group'), draftTie('sponsor trains rival')],
        reports: [
          draftReport('a', { tie: 'sponsor-finances-group' }),
          draftReport('b', { tie: 'sponsor-trains-rival' }),
        ],
      }),
      { numbers },
    );
    expectClose(incidents[0]!.states[0]!.pattern.distribution, CASES[0]!.parts);
  });
});
