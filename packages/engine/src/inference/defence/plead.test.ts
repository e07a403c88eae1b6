import { expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import {
  inferred,
  kinds,
  shippedNumbers,
  weighed,
} from '../../../../../test/small-cases/shipped-model.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { AskedCase } from '../sensitivity/asked-case.ts';
import type { PartQuestion } from '../sensitivity/index.ts';
import { type Plea, plead } from './index.ts';
import { openPleas } from './plead.ts';

const PART = { state: 'sponsor', incident: 'attack' } as const;

function caseWith(parts: Partial<CaseFile> = {}): CaseFile {
  return draftCase({
    ties: [draftTie('sponsor arms group')],
    reports: [
      draftReport('group-did-it', { perpetrator: 'group', incident: 'attack' }),
      draftReport('armed', { tie: 'sponsor-arms-group' }),
    ],
    ...parts,
  });
}

function pleas(caseFile: CaseFile, atLeast: PartQuestion['atLeast'] = 'approval'): readonly Plea[] {
  const findingOfTie = (kind: string) => kinds.tie[kind]?.finding;
  const outcome = plead(
    caseFile,
    { numbers: shippedNumbers, findingOfTie },
    {
      question: { ...PART, atLeast },
      costs: { falseAttribution: 4, missedAttribution: 1 },
      seed: 1,
    },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.pleas;
}

function pleaOf(list: readonly Plea[], kind: Plea['kind']): Plea {
  const found = list.find((plea) => plea.kind === kind);
  if (found === undefined) throw new Error(`no plea of ${kind}`);
  return found;
}

test('every way out is pleaded, the most probable first', () => {
  const list = pleas(caseWith());
  expect(list.map(({ kind }) => kind).sort()).toEqual([
    'acted-alone',
    'another-group',
    'lesser-part',
    'unknown-author',
  ]);
  const chances = list.map(({ probability }) => probability);
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
});

test('with the allegation they exhaust what may have been', () => {
  const list = pleas(caseWith());
  const state = inferred(caseWith()).incidents[0]!.states[0]!;
  const [alone, lesser] = (['acted-alone', 'lesser-part'] as const).map(
    (kind) => pleaOf(list, kind).probability,
  ) as [number, number];
  const others =
    pleaOf(list, 'another-group').probability + pleaOf(list, 'unknown-author').probability;
  const alleged = state.pattern.atLeast.approval.probability;
  // The allegation holds of some of the other authors too, so the sum is at least one.
  expect(alone + lesser + others + alleged).toBeGreaterThanOrEqual(1 - 1e-9);
  expect(alone + lesser + others).toBeLessThan(1);
});

test('against an allegation of support there is no lesser part to plead', () => {
  expect(pleas(caseWith(), 'support').map(({ kind }) => kind)).not.toContain('lesser-part');
});

test('what speaks for another author carries his plea, and takes from the leading one', () => {
  const whole = caseWith();
  const rival = draftReport('rival-did-it', { perpetrator: 'rival', incident: 'attack' });
  const list = pleas({ ...whole, reports: [...whole.reports, rival] });
  const weightOn = (kind: Plea['kind']) =>
    pleaOf(list, kind).origins.find(({ items }) => items.includes('rival-did-it'))!.logOdds;
  expect(weightOn('another-group')).toBeGreaterThan(0);
  expect(weightOn('acted-alone')).toBeLessThan(0);
});

test('a claim may be false, a denial is none', () => {
  const whole = caseWith();
  const claim = draftReport('claims', { claim: 'own-name', by: 'rival', incident: 'attack' });
  const denial = draftReport('denies', { claim: 'denial', by: 'group', incident: 'attack' });
  const list = pleas({ ...whole, reports: [...whole.reports, claim, denial] });
  const falseClaims = list.filter(({ kind }) => kind === 'false-claim');
  expect(falseClaims.map(({ who }) => who)).toEqual(['rival']);
  const rival = list.find(({ kind, who }) => kind === 'another-group' && who === 'rival')!;
  expect(falseClaims[0]!.probability).toBeCloseTo(1 - rival.probability, 12);
});

test('another state may stand behind it', () => {
  const list = pleas(
    caseWith({
      sponsors: ['sponsor', 'neighbour'],
      actors: [
        draftActor('sponsor', { kind: 'state' }),
        draftActor('neighbour', { kind: 'state' }),
        draftActor('group'),
        draftActor('rival'),
      ],
      incidents: [draftIncident('attack', ['group', 'rival'])],
      ties: [draftTie('sponsor arms group'), draftTie('neighbour arms group')],
    }),
  );
  const { who, probability } = pleaOf(list, 'another-sponsor');
  expect(who).toBe('neighbour');
  expect(probability).toBeGreaterThan(0.05);
  expect(probability).toBeLessThan(0.5);
});

test('the chance of a plea before the evidence is its chance were nothing reported', () => {
  const [heard, unheard] = [caseWith(), caseWith({ reports: [] })].map((caseFile) =>
    pleas(caseFile),
  ) as [readonly Plea[], readonly Plea[]];
  for (const plea of heard) {
    const before = unheard.find(({ kind, who }) => kind === plea.kind && who === plea.who)!;
    expect(plea.prior).toBeCloseTo(before.probability, 12);
    expect(plea.prior).not.toBeCloseTo(plea.probability, 3);
  }
});

test('of two groups, the one more likely to have done it is said to have acted alone', () => {
  const did = (group: string) =>
    draftReport(`${group}-did-it`, { perpetrator: group, incident: 'attack' });
  const accused = (group: string) =>
    pleaOf(pleas(caseWith({ reports: [did(group)] })), 'acted-alone');
  expect(accused('group').who).toBe('group');
  expect(accused('rival').who).toBe('rival');
  expect(pleaOf(pleas(caseWith({ reports: [] })), 'acted-alone').who).toBe('group');
});

test('one attack of many that share a group is pleaded on its own record', () => {
  const ids = Array.from({ length: 13 }, (_, nth) => (nth === 0 ? 'attack' : `attack-${nth}`));
  const list = pleas(
    caseWith({
      incidents: ids.map((id) => draftIncident(id, ['group'])),
      reports: ids.map((incident) =>
        draftReport(`who-${incident}`, { perpetrator: 'group', incident }),
      ),
    }),
  );
  for (const { origins } of list)
    expect(origins.flatMap(({ items }) => items)).toEqual(['who-attack']);
});

test('the error of a plea is told where it was drawn, and only there', () => {
  const made = AskedCase.of(weighed(caseWith()), { incidents: ['attack'], findings: [], seed: 1 });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const question = { ...PART, atLeast: 'approval' } as const;
  for (const plea of openPleas(made.value, question))
    expect(plea).not.toHaveProperty('monteCarloError');
  const drawn = Object.assign(made.value, { monteCarloError: () => 0.01 });
  for (const plea of openPleas(drawn, question)) expect(plea.monteCarloError).toBe(0.01);
});
