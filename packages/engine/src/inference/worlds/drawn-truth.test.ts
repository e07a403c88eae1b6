import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { seededRandom } from '../../vocabulary/index.ts';
import { DrawnTruth, worldNumbers } from './drawn-truth.ts';

const DRAWS = 3000;
const { tieFindingGivenControl, dependentFinding, findingPrior } = shippedNumbers;

/** How often a finding is so in worlds where the sponsor controls the group in one way and had no part. */
function shareOf(finding: string, control: number): number {
  const certain = [0, 1, 2, 3].map((state) => Number(state === control));
  const truth = new DrawnTruth({ numbers: shippedNumbers, control: certain }, [finding]);
  const random = seededRandom(3);
  let so = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    so += truth.draw('none', random)[truth.placeOf(finding)]!;
  return so / DRAWS;
}

function expectShare(share: number, probability: number) {
  const error = Math.sqrt((probability * (1 - probability)) / DRAWS);
  expect(Math.abs(share - probability)).toBeLessThanOrEqual(4 * error);
}

describe('what is so in a world', () => {
  test.each([0, 1, 3])(
    'follows from all of what it follows from, of which nobody is asked, under control %i',
    (control) => {
      const finding = 'prev.use_of_force_support';
      const { ifTrue, ifFalse } = dependentFinding[finding]!;
      const both = ['rel.armed_equipped', 'rel.trained'].reduce(
        (product, source) => product * tieFindingGivenControl[source]![control]!,
        1,
      );
      expectShare(shareOf(finding, control), both * ifTrue + (1 - both) * ifFalse);
    },
  );

  test.each([0, 1, 3])('follows from any of what it follows from, under control %i', (control) => {
    const finding = 'prev.coercive_support';
    const { ifTrue, ifFalse } = dependentFinding[finding]!;
    const none = ['rel.armed_equipped', 'rel.financed', 'rel.trained'].reduce(
      (product, source) => product * (1 - tieFindingGivenControl[source]![control]!),
      1,
    );
    expectShare(shareOf(finding, control), (1 - none) * ifTrue + none * ifFalse);
  });

  test('is by its own prior what follows from nothing, or by that of all others', () => {
    expectShare(shareOf('act.endorsed', 1), findingPrior['act.endorsed']!);
    expectShare(shareOf('ata.us_national', 1), findingPrior.other);
  });
});

test('the control of a group has the prior that a case sets for it, and else that of the model', () => {
  const attack = { state: 'sponsor', incident: 'attack', group: 'group' };
  const weights = { unrelated: 0.1, orchestrated: 0.2, delegated: 0.3, organ: 0.4 };
  const prior = { weights, because: 'a court found so' };
  const evidence = weighed(
    draftCase({
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        draftActor('neighbour', { kind: 'state' }),
        draftActor('group'),
        draftActor('rival'),
      ],
      incidents: [draftIncident('attack', ['group', 'rival'])],
      ties: ['sponsor arms group', 'neighbour arms group', 'sponsor arms rival'].map((words) =>
        draftTie(words),
      ),
      controls: [{ sponsor: 'sponsor', proxy: 'group', prior }],
    }),
  );
  expect(worldNumbers(evidence, attack).control).toEqual([0.1, 0.2, 0.3, 0.4]);
  const declared = shippedNumbers.controlState.prior;
  expect(worldNumbers(evidence, { ...attack, group: 'rival' }).control).toEqual(declared);
  expect(worldNumbers(evidence, { ...attack, state: 'neighbour' }).control).toEqual(declared);
});
