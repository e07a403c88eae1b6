import { describe, expect, test } from 'vitest';
import { shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { DrawnWorlds } from './drawn-worlds.ts';
import { type Slot, slotLikelihood } from './slot.ts';

const NUMBERS = { numbers: shippedNumbers, control: shippedNumbers.controlState.prior };

/** A voice that errs never, so that a record tells what is so. */
const sees = (finding: string, hidden = false): Slot => ({
  finding,
  kind: 'report',
  voices: 1,
  hidden,
  truePositive: 1,
  falsePositive: 0,
});
const WORLDS = 4000;
/** Four standard errors at the worst: one run in 16,000 would leave it. */
const TOLERANCE = 4 * Math.sqrt(0.25 / WORLDS);

function share(worlds: DrawnWorlds, part: 'direction' | 'none', light = 1): number[] {
  const sums: number[] = [];
  for (let world = 0; world < WORLDS; world++) {
    worlds.records(part, world, [light])[0]!.forEach((assertions, place) => {
      sums[place] = (sums[place] ?? 0) + assertions;
    });
  }
  return sums.map((sum) => sum / WORLDS);
}

describe('a drawn world', () => {
  const { controlState, partGivenControl, tieFindingGivenControl, actFindingGivenPart } =
    shippedNumbers;
  const slots = [
    sees('rel.trained'),
    sees('act.instructions_specific', true),
    sees('prev.coercive_support'),
  ];
  const drawnWorlds = (seed = 1) => new DrawnWorlds(NUMBERS, slots, seed);

  test.each(['direction', 'none'] as const)(
    'has findings as often as the model says, with %s',
    (part) => {
      const column = { none: 0, direction: 3 }[part];
      const rows = [
        partGivenControl.unrelated,
        partGivenControl.orchestrated,
        partGivenControl.delegated,
        partGivenControl.organ,
      ];
      const weights = controlState.prior.map((prior, control) => prior * rows[control]![column]!);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const trained = weights.reduce(
        (sum, weight, control) =>
          sum + (weight / total) * tieFindingGivenControl['rel.trained']![control]!,
        0,
      );
      const [ofTraining, ofOrders] = share(drawnWorlds(), part) as [number, number];
      expect(Math.abs(ofTraining - trained)).toBeLessThan(TOLERANCE);
      const ordered = actFindingGivenPart['act.instructions_specific']![column]!;
      expect(Math.abs(ofOrders - ordered)).toBeLessThan(TOLERANCE);
    },
  );

  test('is drawn by the prior of control that it is given', () => {
    const organ = { ...NUMBERS, control: [0, 0, 0, 1] };
    const [ofTraining] = share(new DrawnWorlds(organ, slots, 1), 'none') as [number];
    expect(Math.abs(ofTraining - tieFindingGivenControl['rel.trained']![3]!)).toBeLessThan(
      TOLERANCE,
    );
  });

  test('follows the findings that others follow from', () => {
    const alone = new DrawnWorlds(
      NUMBERS,
      ['rel.armed_equipped', 'rel.financed', 'rel.trained', 'prev.coercive_support'].map((one) =>
        sees(one),
      ),
      2,
    );
    const { ifTrue } = shippedNumbers.dependentFinding['prev.coercive_support'] as {
      ifTrue: number;
    };
    let supported = 0;
    let coerced = 0;
    for (let world = 0; world < WORLDS; world++) {
      const [armed, financed, trained, coercive] = alone.records('support', world, [1])[0]!;
      if (!armed && !financed && !trained) continue;
      supported += 1;
      coerced += coercive!;
    }
    expect(Math.abs(coerced / supported - ifTrue)).toBeLessThan(TOLERANCE);
  });

  test.each(['direction', 'none'] as const)(
    'is one that the group carried out, with %s of the sponsor',
    (part) => {
      const named = new DrawnWorlds(NUMBERS, [sees('act.perpetrator_identified')], 3);
      expect(share(named, part)).toEqual([1]);
    },
  );

  test('is told by each voice as often as it asserts what it sees, or what it does not', () => {
    const named = {
      ...sees('act.perpetrator_identified', true),
      voices: 3,
      truePositive: 0.7,
      falsePositive: 0.2,
    };
    const told = new DrawnWorlds(NUMBERS, [named], 5);
    const lights = [1, 0.4, 0];
    const counts = lights.map(() => [0, 0, 0, 0]);
    for (let world = 0; world < WORLDS; world++)
      told.records('none', world, lights).forEach((record, at) => {
        counts[at]![record[0]!]!++;
      });
    lights.forEach((light, at) => {
      counts[at]!.forEach((count, assertions) => {
        const [, ifSo] = slotLikelihood(named, { assertions, light });
        expect(Math.abs(count / WORLDS - ifSo)).toBeLessThan(TOLERANCE);
      });
    });
  });

  test('comes from its number alone: neighbours, other secrecies and other runs change nothing in it', () => {
    const again = drawnWorlds();
    again.records('none', 11, [0.2]);
    const [, wanted] = drawnWorlds().records('direction', 12, [0.9, 0.4]);
    expect(again.records('direction', 12, [0.4])[0]).toEqual(wanted);
  });

  test('shows at more light whatever it showed at less', () => {
    const worlds = drawnWorlds();
    for (let world = 0; world < 500; world++) {
      const [much, little] = worlds.records('direction', world, [0.8, 0.1]);
      expect(much!.every((assertions, place) => assertions >= little![place]!)).toBe(true);
    }
  });

  test('differs from seed to seed', () => {
    const told = (drawn: DrawnWorlds) =>
      Array.from({ length: 50 }, (_, world) => drawn.records('direction', world, [1])[0]!.join(''));
    expect(told(drawnWorlds(2))).not.toEqual(told(drawnWorlds()));
  });
});
