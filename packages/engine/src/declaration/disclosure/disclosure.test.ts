import { describe, expect, test } from 'vitest';
import { draftCase, draftReport, draftSource } from '../../../../../test/small-cases/draft-case.ts';
import type { CaseFile } from '../../casefile/index.ts';
import { reportsShown } from '../../evidence/index.ts';
import { leaksOf } from './leak-test.ts';
import { type AssessVersion, planDisclosure } from './plan-disclosure.ts';

const ABOUT = { perpetrator: 'group', incident: 'attack' } as const;

/** A stand-in that counts what a version may show: a tenth for each report, two for the one that carries most. */
const counting: AssessVersion = (caseFile, marking) => {
  const shown = reportsShown(caseFile, marking);
  const weight = shown.reduce((sum, { id }) => sum + (id === 'order' ? 0.2 : 0.1), 0);
  const met = new Set(shown.some(({ id }) => id === 'order') ? ['attack sponsor icj'] : []);
  return {
    ok: true,
    value: { probabilities: new Map([['attack who did it', weight]]), met },
  };
};

const CASE = draftCase({
  reports: [
    draftReport('open', ABOUT),
    draftReport('call', ABOUT, { marking: 'TLP:RED' }),
    draftReport('order', ABOUT, { marking: 'TLP:AMBER' }),
  ],
});

function planned(caseFile: CaseFile) {
  const plan = planDisclosure(caseFile, {
    version: 'TLP:CLEAR',
    whole: 'TLP:RED',
    assess: counting,
  });
  if (!plan.ok) throw new Error('cannot be planned');
  return plan.value;
}

test('a plan says what is withheld, and what each release by itself would gain', () => {
  const { withheld, releases, shown, whole } = planned(CASE);
  expect(withheld).toEqual(['call', 'order']);
  expect(shown.probabilities.get('attack who did it')).toBeCloseTo(0.1);
  expect(whole.probabilities.get('attack who did it')).toBeCloseTo(0.4);
  expect(releases.map(({ report }) => report)).toEqual(['order', 'call']);
  expect(releases[0]!.standardsGained).toEqual(['attack sponsor icj']);
  expect(releases[0]!.largestShift).toBeCloseTo(0.2);
});

test('and what each redaction costs', () => {
  const [first, second] = planned(CASE).redactions;
  expect(first).toMatchObject({ report: 'order', standardsLost: ['attack sponsor icj'] });
  expect(first!.shifts.get('attack who did it')).toBeCloseTo(-0.2);
  expect(second!.largestShift).toBeCloseTo(0.1);
});

test('where nothing is withheld there is nothing to plan', () => {
  const { withheld, releases, redactions } = planned(draftCase({ reports: [CASE.reports[0]!] }));
  expect([withheld, releases, redactions]).toEqual([[], [], []]);
});

describe('a report whose source is hidden', () => {
  const source = { source: 'driver' } as const;
  const { withheld, releases } = planned(
    draftCase({
      sources: [draftSource('driver', { marking: 'TLP:RED' }), draftSource('paper')],
      reports: [
        draftReport('paper-says', ABOUT),
        draftReport('driver-says', ABOUT, source),
        draftReport('driver-adds', ABOUT, source),
      ],
    }),
  );

  test('is withheld with it, whatever its own marking', () => {
    expect(withheld).toEqual(['driver-says', 'driver-adds']);
  });

  test('is released by itself, and not with all that the source says', () => {
    expect(releases.map(({ largestShift }) => largestShift)).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(0.1, 12),
    ]);
  });
});

describe('what leads to a withheld source', () => {
  const secret = draftReport('secret', ABOUT, {
    source: 'driver',
    date: '2020-06-03',
    says: 'The white lorry left the Karim depot at 21:40 with the crew of Nasser.',
    marking: 'TLP:RED',
  });
  const leaks = (parts: Partial<CaseFile>) =>
    leaksOf(
      draftCase({
        sources: [draftSource('driver'), draftSource('paper')],
        reports: [secret],
        ...parts,
      }),
      'TLP:CLEAR',
    ).map(({ by, shown }) => [by, ...shown]);

  test('nothing, where nothing is shown', () => {
    expect(leaks({})).toEqual([]);
  });

  test('other reports of the same source, unless the source itself is marked', () => {
    const other = draftReport('other', { context: 'attack' }, { source: 'driver' });
    expect(leaks({ reports: [secret, other] })).toEqual([['source-named', 'other']]);
    const marked = draftSource('driver', { marking: 'TLP:RED' });
    expect(leaks({ sources: [marked], reports: [secret, other] })).toEqual([]);
    const shown = draftSource('driver', { marking: 'TLP:CLEAR' });
    expect(leaks({ sources: [shown], reports: [secret, other] })).toEqual([
      ['source-named', 'other'],
    ]);
  });

  test('who draws on it', () => {
    const paper = draftSource('paper', { drawsOn: ['driver'] });
    expect(leaks({ sources: [draftSource('driver'), paper] })).toEqual([['drawn-on', 'paper']]);
    const marked = draftSource('driver', { marking: 'TLP:RED' });
    expect(leaks({ sources: [marked, paper] })).toEqual([]);
  });

  test('a retelling of it', () => {
    const retelling = draftReport('retelling', { context: 'attack' }, { origin: 'secret' });
    expect(leaks({ reports: [secret, retelling] })).toEqual([['retold', 'retelling']]);
  });

  test('the same rare particulars', () => {
    const open = draftReport(
      'open',
      { context: 'attack' },
      { says: 'A white lorry was seen near the Karim depot.' },
    );
    expect(leaks({ reports: [secret, open] })).toEqual([['same-particulars', 'open']]);
    const common = ['a', 'b'].map((id) =>
      draftReport(
        id,
        { context: 'attack' },
        { says: 'A white lorry was seen near the Karim depot.' },
      ),
    );
    expect(leaks({ reports: [secret, ...common] })).toEqual([]);
  });

  test('a report of the same day about the same thing', () => {
    const open = draftReport('open', ABOUT, { date: '2020-06-03' });
    expect(leaks({ reports: [secret, open] })).toEqual([['same-day', 'open']]);
  });
});
