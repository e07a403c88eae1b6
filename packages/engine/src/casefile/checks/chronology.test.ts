import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftOrigin,
  draftReport,
  draftTie,
} from '../../../../../test/small-cases/draft-case.ts';
import type { CaseFile, Report, Tie } from '../case-file.ts';
import type { Proposition } from '../proposition.ts';
import { checkChronology } from './chronology.ts';

function codesOf(parts: Partial<CaseFile>) {
  return checkChronology(draftCase(parts)).map(({ code, path }) => `${code} ${path}`);
}

describe('a tie', () => {
  const codes = (parts: Partial<Tie>) => codesOf({ ties: [draftTie('sponsor arms group', parts)] });

  test.each([
    {},
    { from: '2013' },
    { to: '2013' },
    { from: '2013', to: '2013' },
    { from: '2013-05', to: '2013' },
    { from: '2013-05-01', to: '2013-05-01' },
  ])('may last as %o says', (span) => {
    expect(codes(span)).toEqual([]);
  });

  test('does not end before it starts', () => {
    expect(codes({ from: '2013-05', to: '2013-04' })).toEqual([
      'tie.ends-before-it-starts ties/0/to',
    ]);
  });

  test('is between two', () => {
    expect(codesOf({ ties: [draftTie('group arms group')] })).toEqual([
      'tie.to-itself ties/0/proxy',
    ]);
  });
});

describe('a report', () => {
  const before = '2020-05-31';
  const dated = (about: Proposition, date: string) =>
    codesOf({ reports: [draftReport('r', about, { date })] });

  test.each<Proposition>([
    { perpetrator: 'group', incident: 'attack' },
    { part: 'direction', state: 'sponsor', incident: 'attack' },
    { finding: 'act.breach', state: 'sponsor', incident: 'attack' },
    { claim: 'own-name', by: 'group', incident: 'attack' },
    { harm: 'attack' },
  ])('about an incident is not dated before it: %o', (about) => {
    expect(dated(about, before)).toEqual(['report.before-the-incident reports/0/date']);
    expect(dated(about, '2020-06-01')).toEqual([]);
    expect(dated(about, '2020')).toEqual([]);
  });

  test.each<Proposition>([
    { tie: 'sponsor-arms-group' },
    { finding: 'rel.trained', state: 'sponsor', group: 'group' },
    { context: 'attack' },
    { harm: 'unknown' },
  ])('about anything else may be: %o', (about) => {
    expect(dated(about, before)).toEqual([]);
  });

  test('does not retell what came later', () => {
    const report = (id: string, parts: Partial<Report>) =>
      draftReport(id, { context: 'attack' }, parts);
    const told = report('told', { date: '2020-06-03' });
    const retelling = (date: string) => [report('retelling', { date, origin: 'told' }), told];
    expect(codesOf({ reports: retelling('2020-06-02') })).toEqual([
      'origin.later-than-retelling reports/0/origin',
    ]);
    expect(codesOf({ reports: retelling('2020-06-03') })).toEqual([]);
  });

  test('may retell an origin, which has no date', () => {
    const reports = [draftReport('r', { context: 'attack' }, { origin: 'leak' })];
    expect(codesOf({ reports, origins: [draftOrigin('leak')] })).toEqual([]);
  });
});

test('a count of harm is not dated before the incident', () => {
  const counted = (asOf: string) => [
    draftIncident('attack', ['group'], { harm: [{ kind: 'killed', low: 1, high: 1, asOf }] }),
  ];
  expect(codesOf({ incidents: counted('2020-05') })).toEqual([
    'harm.before-the-incident incidents/0/harm/0/asOf',
  ]);
  expect(codesOf({ incidents: counted('2020-06') })).toEqual([]);
});

describe('a declaration', () => {
  const declaration = {
    id: 'said',
    speaker: 'sponsor',
    to: 'the press',
    words: 'It was not us.',
    degree: 'denial',
    verification: 'unverified',
  } as const;

  test('about an incident is not dated before it', () => {
    const declarations = [{ ...declaration, date: '2020-05', incident: 'attack' }];
    expect(codesOf({ declarations })).toEqual([
      'declaration.before-the-incident declarations/0/date',
    ]);
  });

  test('about attacks in general may be', () => {
    expect(codesOf({ declarations: [{ ...declaration, date: '2020-05' }] })).toEqual([]);
  });
});
