import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { Formula } from '../../vocabulary/index.ts';
import type { Admits } from '../case-model/case-inference.ts';
import { chanceOfLight } from './deniability.ts';
import { DrawnWorlds } from './drawn-worlds.ts';
import { ProbedCase } from './probed-case.ts';
import type { Slot } from './slot.ts';

/** The first simulation of the inference model's section 6: four ties with two voices each, two traces, point
 *  probabilities against bars of .90 and .75. Its table is printed with two digits and its own random numbers. */
const TOLERANCE = 0.03;
const WORLDS = 4000;

const TIES = ['arms', 'trains', 'finances', 'directs'];
const evidence = weighed(
  draftCase({
    actors: [draftActor('sponsor', { kind: 'state' }), draftActor('group')],
    incidents: [draftIncident('attack', ['group'])],
    ties: TIES.map((kind) => draftTie(`sponsor ${kind} group`)),
  }),
);

const voices = (finding: string): Slot => ({
  finding,
  kind: 'report',
  voices: 2,
  hidden: false,
  truePositive: 0.7,
  falsePositive: 0.08,
});
const trace = (finding: string, falsePositive: number): Slot => ({
  finding,
  kind: 'trace',
  voices: 1,
  hidden: true,
  truePositive: 1,
  falsePositive,
});
const slots = [
  voices('rel.armed_equipped'),
  voices('rel.trained'),
  voices('rel.financed'),
  voices('rel.general_direction_operations'),
  trace('act.instructions_specific', 0.002),
  trace('act.control_of_operation', 0.003),
];

const finding = (id: string): Formula => ({ finding: id });
const SUPPORT = ['rel.financed', 'rel.armed_equipped', 'rel.trained'].map(finding);
const TESTS: readonly { name: string; formula: Formula; bar: number; admits: Admits }[] = [
  {
    name: 'effective control',
    formula: { any: [finding('act.control_of_operation'), finding('act.instructions_specific')] },
    bar: 0.9,
    admits: 'attack',
  },
  {
    name: 'overall control',
    formula: { all: [{ any: SUPPORT }, finding('rel.general_direction_operations')] },
    bar: 0.75,
    admits: 'pattern',
  },
  {
    name: 'own force by support',
    formula: { all: [finding('rel.armed_equipped'), finding('rel.trained')] },
    bar: 0.75,
    admits: 'pattern',
  },
];

const made = ProbedCase.of(
  evidence,
  { state: 'sponsor', incident: 'attack', group: 'group' },
  { slots, formulas: TESTS.map(({ formula }) => formula) },
);
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const probed = made.value;
const { prior } = shippedNumbers.controlState;
const worlds = new DrawnWorlds({ numbers: shippedNumbers, control: prior }, slots, 7);
const asked = TESTS.map(({ formula, ...one }) => ({
  ...one,
  condition: probed.condition(formula)!,
}));

/** Share of worlds in which each test is met, in their order. */
function rates(part: 'direction' | 'none', light: number): number[] {
  const met = TESTS.map(() => 0);
  for (let world = 0; world < WORLDS; world++) {
    const [assertions] = worlds.records(part, world, [light]);
    const record = probed.read({ assertions: assertions!, light });
    for (const [place, { condition, bar, admits }] of asked.entries())
      if (probed.probability(condition, record, { admits, author: 'given' }) >= bar)
        met[place]! += 1;
  }
  return met.map((count) => count / WORLDS);
}

describe('the first simulation of the model is reproduced with its own settings', () => {
  test.each([
    { collection: 0.4, secrecy: 0, power: [0.47, 0.36, 0.43], falsely: [0.004, 0.015, 0.04] },
    { collection: 0.4, secrecy: 0.5, power: [0.15, 0.31, 0.44], falsely: [0.002, 0.02, 0.04] },
    { collection: 0.4, secrecy: 0.85, power: [0.004, 0.31, 0.43], falsely: [0, 0.02, 0.04] },
    { collection: 1, secrecy: 0, power: [0.9, 0.45, 0.49], falsely: [0.005, 0.02, 0.04] },
    { collection: 1, secrecy: 0.85, power: [0.11, 0.31, 0.45], falsely: [0.002, 0.02, 0.04] },
  ])('at collection $collection and secrecy $secrecy', ({ power, falsely, ...deniability }) => {
    const light = chanceOfLight(deniability);
    const [directed, none] = [rates('direction', light), rates('none', light)];
    for (const [place, { name }] of TESTS.entries()) {
      expect(Math.abs(directed[place]! - power[place]!), `power of ${name}`).toBeLessThan(
        TOLERANCE,
      );
      expect(Math.abs(none[place]! - falsely[place]!), `false ${name}`).toBeLessThan(0.01);
    }
  });
});
