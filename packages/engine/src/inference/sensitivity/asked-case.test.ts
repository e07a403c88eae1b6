import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import { kinds, shippedNumbers, weighed } from '../../../../../test/small-cases/shipped-model.ts';
import { type WeighedEvidence, weigh } from '../../evidence/index.ts';
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

test('several events are answered together as each by itself, with and without evidence', () => {
  const plain = asked();
  const part = (atLeast: 'support' | 'direction') => plain.partEvent({ ...PLACE, atLeast });
  const events = [part('support'), jointEvent(plain), part('direction')];
  const without = new Set(plain.caseGraph.factorOf.values());
  for (const query of [{}, { without }])
    expect(plain.probabilities(events, query)).toEqual(
      events.map((event) => plain.probability(event, query)),
    );
  expect(plain.probability(part('support'))).toBeGreaterThan(plain.probability(part('direction')));
});

test('what reaches beyond what is watched is given by nothing', () => {
  const watching = asked('attack');
  const finding = watching.caseGraph.variableOf({ ...PLACE, formula: { finding: FINDING } });
  const part = watching.caseGraph.part('sponsor', 'attack');
  const isEvent = () => true;
  expect(watching.given({ variables: [part], isEvent })).toBeDefined();
  expect(watching.given({ variables: [part, finding], isEvent })).toBeUndefined();
  expect(asked().given({ variables: [part], isEvent })).toBeUndefined();
});

test('an exact answer has no error', () => {
  const plain = asked();
  expect(plain.monteCarloError(jointEvent(plain))).toBeUndefined();
});

/** Four states, and as many suspects. */
function suspects(count: number): WeighedEvidence {
  const groups = Array.from({ length: count }, (_, nth) => `group-${nth}`);
  const sponsors = Array.from({ length: 4 }, (_, nth) => `state-${nth}`);
  return weighed(
    draftCase({
      sponsors,
      actors: [
        ...sponsors.map((id) => draftActor(id, { kind: 'state' })),
        ...groups.map((id) => draftActor(id)),
      ],
      incidents: [draftIncident('attack', groups)],
    }),
  );
}

test('up to 1024 combinations of author and parts are watched', () => {
  const isWatched = (evidence: WeighedEvidence) => {
    const made = AskedCase.of(evidence, {
      incidents: ['attack'],
      findings: [],
      seed: 1,
      watched: 'attack',
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { caseGraph } = made.value;
    const variables = [caseGraph.perpetrator('attack')];
    return made.value.given({ variables, isEvent: (who) => who === 0 }) !== undefined;
  };
  expect(isWatched(suspects(3))).toBe(true);
  expect(isWatched(suspects(4))).toBe(false);
});

/** So many attacks of one group. */
function campaign(attacks: number): WeighedEvidence {
  const ids = Array.from({ length: attacks }, (_, nth) => `attack-${nth}`);
  return weighed(
    draftCase({
      incidents: ids.map((id) => draftIncident(id, ['group'])),
      ties: [draftTie('sponsor arms group')],
    }),
  );
}

function incidentsAsked(evidence: WeighedEvidence, incidents: readonly string[]): number {
  const made = AskedCase.of(evidence, { incidents, findings: [], seed: 1 });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const { evidence: record } = made.value;
  // The same case weighed otherwise is cut to the same record.
  expect(made.value.recordIn(evidence).incidents).toEqual(record.incidents);
  return record.incidents.length;
}

test('only one attack of more than a dozen that share a group is asked on its own record', () => {
  expect(incidentsAsked(campaign(13), ['attack-4'])).toBe(1);
  expect(incidentsAsked(campaign(13), ['attack-4', 'attack-5'])).toBe(13);
  expect(incidentsAsked(campaign(13), [])).toBe(13);
  expect(incidentsAsked(campaign(3), ['attack-1'])).toBe(3);
});
