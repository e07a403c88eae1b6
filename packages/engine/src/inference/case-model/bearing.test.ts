import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftJudgement,
  draftReport,
  draftTie,
  draftTrace,
} from '../../../../../test/small-cases/draft-case.ts';
import { weighed } from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile, Proposition } from '../../casefile/index.ts';
import { BearingEvidence } from './bearing.ts';

const HERE = { state: 'sponsor', incident: 'attack' };
const RAID = { state: 'sponsor', incident: 'raid' };
const TWO_ATTACKS = [draftIncident('attack', ['group', 'rival']), draftIncident('raid', ['rival'])];

const bearingOn = (parts: Partial<CaseFile>) => new BearingEvidence(weighed(draftCase(parts)));
const reports = (propositions: Readonly<Record<string, Proposition>>) =>
  Object.entries(propositions).map(([id, about]) => draftReport(id, about));

describe('what bears on who it was', () => {
  test('is what names, claims or judges an author, and nothing about the state', () => {
    const bearing = bearingOn({
      incidents: TWO_ATTACKS,
      ties: [draftTie('sponsor arms group')],
      reports: reports({
        'a-author': { perpetrator: 'group', incident: 'attack' },
        'b-claim': { claim: 'own-name', by: 'group', incident: 'attack' },
        'c-state-denies': { claim: 'denial', by: 'sponsor', incident: 'attack' },
        'd-part': { part: 'support', state: 'sponsor', incident: 'attack' },
        'e-tie': { tie: 'sponsor-arms-group' },
        'f-elsewhere': { perpetrator: 'rival', incident: 'raid' },
        'g-claim-elsewhere': { claim: 'own-name', by: 'rival', incident: 'raid' },
      }),
      judgements: [
        draftJudgement('h-judged', { group: 'even' }),
        draftJudgement('i-judged-elsewhere', { rival: 'even' }, { incident: 'raid' }),
      ],
      traces: [draftTrace('j-order', 'order')],
    });
    expect(bearing.on('act.perpetrator_identified', HERE)).toEqual([
      'a-author',
      'b-claim',
      'h-judged',
    ]);
    expect(bearing.on('act.perpetrator_identified', RAID)).toEqual([
      'f-elsewhere',
      'g-claim-elsewhere',
      'i-judged-elsewhere',
    ]);
  });
});

describe('what bears on a tie', () => {
  const bearing = bearingOn({
    sponsors: ['sponsor', 'neighbour'],
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('neighbour', { kind: 'state' }),
      draftActor('group'),
      draftActor('rival'),
    ],
    incidents: TWO_ATTACKS,
    ties: [draftTie('sponsor arms group'), draftTie('neighbour arms group')],
    reports: reports({
      'a-arms': { tie: 'sponsor-arms-group' },
      'b-arms': { finding: 'rel.armed_equipped', state: 'sponsor', group: 'rival' },
      'c-trains': { finding: 'rel.trained', state: 'sponsor', group: 'group' },
      'd-neighbour': { tie: 'neighbour-arms-group' },
    }),
  });

  test('is what speaks of that tie between the state and a candidate of the attack', () => {
    expect(bearing.on('rel.armed_equipped', HERE)).toEqual(['a-arms', 'b-arms']);
    expect(bearing.on('rel.armed_equipped', RAID)).toEqual(['b-arms']);
    expect(bearing.on('rel.financed', HERE)).toEqual([]);
  });

  test('bears on what follows from any of several ties as soon as one is heard', () => {
    expect(bearing.on('prev.coercive_support', HERE)).toEqual(['a-arms', 'b-arms', 'c-trains']);
    expect(bearing.on('fsia.by_official_in_scope', HERE)).toEqual(['a-arms', 'b-arms', 'c-trains']);
  });

  test('bears on what follows from all of several ties only if all are heard', () => {
    expect(bearing.on('prev.use_of_force_support', HERE)).toEqual(['a-arms', 'b-arms', 'c-trains']);
    expect(bearing.on('prev.use_of_force_support', RAID)).toEqual([]);
  });
});

describe('what bears on an act', () => {
  const bearing = bearingOn({
    incidents: TWO_ATTACKS,
    reports: reports({
      'a-instructions': {
        finding: 'act.instructions_specific',
        state: 'sponsor',
        incident: 'attack',
      },
      'b-approval': { part: 'approval', state: 'sponsor', incident: 'attack' },
      'c-direction': { part: 'direction', state: 'sponsor', incident: 'attack' },
      'd-elsewhere': { part: 'direction', state: 'sponsor', incident: 'raid' },
    }),
    traces: [draftTrace('e-order', 'order'), draftTrace('f-payment', 'payment')],
  });

  test('is what speaks of it, a trace that would show it, and a part that all but entails it', () => {
    expect(bearing.on('act.instructions_specific', HERE)).toEqual(['a-instructions', 'e-order']);
    expect(bearing.on('act.aid_knowledge', HERE)).toEqual(['b-approval', 'c-direction']);
    expect(bearing.on('act.aid_given', RAID)).toEqual(['d-elsewhere']);
    expect(bearing.on('act.state_personnel_participated', HERE)).toEqual([]);
  });
});

describe('what bears on a finding of the state', () => {
  const knew = (incident?: string): Proposition => ({
    finding: 'prev.knew',
    state: 'sponsor',
    ...(incident === undefined ? {} : { incident }),
  });
  const support = { finding: 'prev.coercive_support', state: 'sponsor' } as const;

  test('is what speaks of it about this attack', () => {
    const bearing = bearingOn({
      incidents: TWO_ATTACKS,
      reports: reports({ a: knew('attack'), b: knew('raid') }),
    });
    expect(bearing.on('prev.knew', HERE)).toEqual(['a']);
    expect(bearing.on('prev.knew', RAID)).toEqual(['b']);
  });

  test('is what speaks of the state in general where nothing speaks of this attack', () => {
    const bearing = bearingOn({
      incidents: TWO_ATTACKS,
      reports: reports({ a: knew(), b: knew('raid') }),
    });
    expect(bearing.on('prev.knew', HERE)).toEqual(['a']);
    expect(bearing.on('prev.knew', RAID)).toEqual(['b']);
  });

  test('is not what it would follow from, where it is told of the state in general', () => {
    const bearing = bearingOn({
      incidents: TWO_ATTACKS,
      ties: [draftTie('sponsor arms group')],
      reports: reports({ a: { tie: 'sponsor-arms-group' }, b: support }),
    });
    expect(bearing.on('prev.coercive_support', HERE)).toEqual(['b']);
  });

  test('is both what speaks of it and what it follows from, where it is told of this attack', () => {
    const bearing = bearingOn({
      ties: [draftTie('sponsor arms group')],
      reports: reports({ b: { tie: 'sponsor-arms-group' }, a: support }),
    });
    expect(bearing.on('prev.coercive_support', HERE)).toEqual(['a', 'b']);
  });
});

describe('the record of a case settles', () => {
  const guard = {
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
      draftActor('group'),
    ],
    incidents: [draftIncident('attack', ['guard', 'group']), draftIncident('raid', ['group'])],
  };

  test('that a candidate entered as an organ of the state is one, and nothing else', () => {
    const bearing = bearingOn(guard);
    expect(bearing.isSettledByRecord('rel.lawful_organ', HERE)).toBe(true);
    expect(bearing.isSettledByRecord('rel.lawful_organ', RAID)).toBe(false);
    expect(bearing.isSettledByRecord('rel.trained', HERE)).toBe(false);
    const neighbour = { ...HERE, state: 'neighbour' };
    expect(bearing.isSettledByRecord('rel.lawful_organ', neighbour)).toBe(false);
  });
});
