import { expect, test } from 'vitest';
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
  numbersWith,
  shippedNumbers,
  weighed,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import type { WeighedEvidence } from '../../evidence/index.ts';
import { AskedCase, askedAt } from './asked-case.ts';
import { findingsShownByTraces, type Lead, leads, unheardFindings } from './leads.ts';
import { DECLARED_COSTS } from './value-of-information.ts';

const PLACE = { state: 'sponsor', incident: 'attack' } as const;

/** Somebody said who it was; nobody spoke of orders or of what the sponsor gave. */
function caseWith(parts: Partial<CaseFile> = {}): CaseFile {
  return draftCase({
    actors: [
      draftActor('sponsor', { kind: 'state' }),
      draftActor('neighbour', { kind: 'state' }),
      draftActor('group'),
      draftActor('rival'),
    ],
    sponsors: ['sponsor', 'neighbour'],
    sources: [draftSource('paper'), draftSource('stranger', { reliability: 'B' })],
    ties: [draftTie('sponsor arms group')],
    reports: [draftReport('who', { perpetrator: 'group', incident: 'attack' })],
    ...parts,
  });
}

function leadsOf(evidence: WeighedEvidence, findings = unheardFindings(evidence, PLACE)): Lead[] {
  const asked = AskedCase.of(evidence, {
    incidents: ['attack'],
    watched: 'attack',
    seed: 1,
    findings: askedAt(PLACE, [...findings, ...findingsShownByTraces(evidence.numbers)]),
  });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  const event = asked.value.partEvent({ ...PLACE, atLeast: 'approval' });
  return [...leads({ asked: asked.value, event, place: PLACE }, findings, DECLARED_COSTS)];
}

function leadOn(about: string, list = leadsOf(weighed(caseWith()))): Lead {
  const found = list.find((lead) => lead.about === about);
  if (found === undefined) throw new Error(`no lead on ${about}`);
  return found;
}

function answer(caseFile: CaseFile): number {
  return inferred(caseFile).incidents[0]!.states[0]!.pattern.atLeast.approval.probability;
}

test('a report tells what the answer would be once a usually reliable stranger said so, or denied it', () => {
  const finding = 'act.instructions_specific';
  const lead = leadOn(finding);
  const after = (stance: 'asserts' | 'denies') => {
    const heard = draftReport('heard', { finding, ...PLACE }, { source: 'stranger', stance });
    return answer(caseWith({ reports: [...caseWith().reports, heard] }));
  };
  expect(lead.by).toBe('report');
  expect(lead.afterYes).toBeCloseTo(after('asserts'), 12);
  expect(lead.afterNo).toBeCloseTo(after('denies'), 12);
});

test.each(['order', 'payment'])('a trace of %s tells what the answer would be with it', (kind) => {
  const lead = leadOn(kind);
  expect(lead.by).toBe('trace');
  for (const [seen, told] of [
    ['yes', lead.afterYes],
    ['no', lead.afterNo],
  ] as const)
    expect(told).toBeCloseTo(answer(caseWith({ traces: [draftTrace('one', kind, { seen })] })), 12);
});

test('a kind of trace is looked for until it has been, about this attack and this state', () => {
  const incidents = [draftIncident('attack', ['group']), draftIncident('other', ['group'])];
  const kindsAfter = (trace: Parameters<typeof draftTrace>[2]) =>
    leadsOf(weighed(caseWith({ incidents, traces: [draftTrace('one', 'payment', trace)] })))
      .filter(({ by }) => by === 'trace')
      .map(({ about }) => about);
  expect(kindsAfter({})).not.toContain('payment');
  expect(kindsAfter({})).toContain('order');
  expect(kindsAfter({ incident: 'other' })).toContain('payment');
  expect(kindsAfter({ state: 'neighbour' })).toContain('payment');
});

test('findings are unheard until something bears on them', () => {
  const silent = unheardFindings(weighed(caseWith()), PLACE);
  expect(silent).toContain('act.control_of_operation');
  expect(silent).toContain('rel.trained');
  expect(silent.every((name) => name.includes('.'))).toBe(true);
  const said = draftReport('said', { finding: 'act.control_of_operation', ...PLACE });
  const heard = unheardFindings(weighed(caseWith({ reports: [said] })), PLACE);
  expect(heard).not.toContain('act.control_of_operation');
  expect(heard).toContain('act.instructions_specific');
});

test('findings that traces would show are told once each', () => {
  expect(findingsShownByTraces(shippedNumbers)).toEqual([
    'act.instructions_specific',
    'act.control_of_operation',
  ]);
});

test('what tells most comes first, and of equals the first by name', () => {
  const blind = numbersWith({
    'sourceReliability.truePositive': [0.5, 0.5, 0.5],
    'sourceReliability.falsePositive': [0.5, 0.5, 0.5],
  });
  const list = leadsOf(weighed(caseWith(), { numbers: blind }), [
    'act.instructions_specific',
    'act.control_of_operation',
    'act.aid_given',
  ]);
  const bits = list.map(({ mutualInformationBits }) => mutualInformationBits);
  expect(bits).toEqual([...bits].sort((a, b) => b - a));
  expect(bits[0]).toBeGreaterThan(0.005);
  const told = list.filter(({ by }) => by === 'report');
  expect(told.map(({ mutualInformationBits }) => mutualInformationBits)).toEqual([0, 0, 0]);
  expect(told.map(({ about }) => about)).toEqual([
    'act.aid_given',
    'act.control_of_operation',
    'act.instructions_specific',
  ]);
});

test('a chance and the answers after it average to the answer', () => {
  const known = answer(caseWith());
  for (const { chanceOfYes, afterYes, afterNo } of leadsOf(weighed(caseWith())))
    expect(chanceOfYes * afterYes + (1 - chanceOfYes) * afterNo).toBeCloseTo(known, 12);
});
