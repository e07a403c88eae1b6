import { expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { CONTROL_STATES, PARTS } from '../../evidence/index.ts';
import { learnCase } from './learn-case.ts';
import { TaughtIncident } from './taught-incident.ts';

const ATTACKS = ['first', 'second', 'third'] as const;

/** Three attacks of one group; rows worth one incident, so that what another attack teaches is plain. */
const EVIDENCE = weighed(
  draftCase({
    incidents: ATTACKS.map((id) => draftIncident(id, ['group'])),
    ties: [draftTie('sponsor arms group')],
    reports: ATTACKS.map((incident) =>
      draftReport(`who-${incident}`, { perpetrator: 'group', incident }),
    ),
  }),
  {
    numbers: {
      ...shippedNumbers,
      partGivenControl: { ...shippedNumbers.partGivenControl, interval: { concentration: 1 } },
    },
  },
);

const NONE = PARTS.indexOf('none');
const DIRECTION = PARTS.indexOf('direction');

/** The first attack in the light of one draw, many times over, in which the group has the most probable tie to the state, with
 *  these parts in the three attacks. */
function firstTaught(parts: readonly [number, number, number]) {
  const learned = learnCase(EVIDENCE, 1, { chains: 2, warmUp: 5, sweeps: 20, thinning: 10 });
  if (!learned.ok) throw new Error(JSON.stringify(learned.problems));
  const [draw] = learned.value.kept;
  const inAll = {
    ...draw!,
    controls: [CONTROL_STATES.indexOf('unrelated')],
    parts: [new Map(ATTACKS.map((id, at) => [id, parts[at]!]))],
  };
  const kept = Array.from({ length: 100 }, () => inAll);
  const about = { incident: 'first', questions: [] };
  const taught = TaughtIncident.of(EVIDENCE, about, { ...learned.value, kept });
  if (!taught.ok) throw new Error(JSON.stringify(taught.problems));
  const part = taught.value.caseGraph.part('sponsor', 'first');
  const directed = (joints: readonly Float64Array[][]) =>
    joints[0]!.reduce((sum, joint) => sum + joint[DIRECTION]!, 0) / kept.length;
  return {
    expected: directed(taught.value.expected([[part]])),
    drawn: directed(taught.value.drawn([[part]])),
  };
}

test('other attacks teach about one, and what a draw says of itself does not', () => {
  const alone = firstTaught([NONE, NONE, NONE]);
  const ownDirected = firstTaught([DIRECTION, NONE, NONE]);
  const anotherDirected = firstTaught([NONE, DIRECTION, NONE]);
  expect(ownDirected.expected).toBe(alone.expected);
  expect(anotherDirected.expected).toBeGreaterThan(alone.expected + 0.05);
});

test('a row that is drawn rests on all attacks, this one too', () => {
  const alone = firstTaught([NONE, NONE, NONE]);
  const ownDirected = firstTaught([DIRECTION, NONE, NONE]);
  expect(ownDirected.drawn).toBeGreaterThan(3 * alone.drawn);
});
