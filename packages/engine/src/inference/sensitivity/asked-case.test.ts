import { expect, test } from 'vitest';
import { draftCase, draftReport, draftTie } from '../../../../../test/small-cases/draft-case.ts';
import { kinds, shippedNumbers } from '../../../../../test/small-cases/shipped-model.ts';
import { weigh } from '../../evidence/index.ts';
import { AskedCase, askedAt, type CaseEvent } from './asked-case.ts';
import { leaveOutItems } from './left-out.ts';

const PLACE = { state: 'sponsor', incident: 'attack' } as const;
const FINDING = 'act.instructions_specific';

const EVIDENCE = weigh(
  draftCase({
    ties: [draftTie('sponsor arms group')],
    reports: [
      draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
      draftReport('rival-did-it', { perpetrator: 'rival', incident: 'attack' }),
      draftReport('armed', { tie: 'sponsor-arms-group' }),
    ],
  }),
  { numbers: shippedNumbers, findingOfTie: (kind) => kinds.tie[kind]?.finding },
);

function asked(watched?: string): AskedCase {
  const made = AskedCase.of(EVIDENCE, {
    incidents: ['attack'],
    seed: 1,
    findings: askedAt(PLACE, [FINDING]),
    ...(watched === undefined ? {} : { watched }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

/** That the group did it and the sponsor had a part: over two variables, in the other order than they are watched. */
function jointEvent({ caseGraph }: AskedCase): CaseEvent {
  const variables = [caseGraph.part('sponsor', 'attack'), caseGraph.perpetrator('attack')];
  return { variables, isEvent: (cell) => cell % 3 === 0 && Math.floor(cell / 3) > 0 };
}

test('what is watched changes no answer', () => {
  const [plain, watching] = [asked(), asked('attack')];
  const event = jointEvent(plain);
  expect(watching.probability(event)).toBeCloseTo(plain.probability(event), 13);
  const variable = plain.caseGraph.variableOf({ ...PLACE, formula: { finding: FINDING } });
  const [slow] = plain.jointsWith(event, [variable]);
  const [fast] = watching.jointsWith(event, [variable]);
  expect(fast!.flat()).toHaveLength(4);
  fast!.flat().forEach((p, cell) => {
    expect(p).toBeCloseTo(slow!.flat()[cell]!, 13);
  });
});

test('dividing evidence out of the beliefs is leaving it out', () => {
  const [plain, watching] = [asked(), asked('attack')];
  const event = jointEvent(plain);
  const slow = leaveOutItems(plain, event);
  const fast = leaveOutItems(watching, event);
  expect(fast.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
  fast.forEach(({ probability }, i) => {
    expect(probability).toBeCloseTo(slow[i]!.probability, 12);
  });
});

test('an event that cannot be so is given by nothing', () => {
  const watching = asked('attack');
  const { variables } = jointEvent(watching);
  expect(watching.given({ variables, isEvent: () => false })).toBeUndefined();
});
