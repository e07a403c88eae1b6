import { describe, expect, test } from 'vitest';
import {
  draftCase,
  draftIncident,
  draftJudgement,
  draftOrigin,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../test/small-cases/draft-case.ts';
import { admit } from './index.ts';

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };
const ARMS = 'sponsor arms group';
const HIDDEN = { marking: 'TLP:RED' } as const;
const PUBLIC = { marking: 'TLP:CLEAR' } as const;

const idsOf = (records: readonly { id: string }[] | undefined) => records?.map(({ id }) => id);

describe('without a day or a marking', () => {
  test('the whole case is admitted as it is', () => {
    const whole = draftCase({
      ties: [draftTie(ARMS)],
      origins: [draftOrigin('leak')],
      incidents: [
        draftIncident('attack', ['group'], {
          harm: [{ kind: 'killed', low: 1, high: 2, reports: ['a'] }],
        }),
      ],
      sources: [draftSource('paper', { drawsOn: ['radio'] }), draftSource('radio')],
      reports: [
        draftReport('a', GROUP_DID_IT, HIDDEN),
        draftReport('b', GROUP_DID_IT, { origin: 'a' }),
      ],
      traces: [draftTrace('t', 'order')],
      judgements: [draftJudgement('j', {})],
      declarations: [],
      responses: [],
      laterFindings: [],
    });
    expect(admit(whole, {})).toEqual(whole);
  });
});

describe('as of a day', () => {
  test('what was said later is not known, and what was said that day is', () => {
    const days = ['2020-06-02', '2020-06-03', '2020-06-04'];
    const dated = <Record>(make: (day: string) => Record) => days.map(make);
    const declaration = {
      speaker: 'sponsor',
      to: 'all',
      words: 'x',
      degree: 'denial',
      verification: 'unverified',
    } as const;
    const admitted = admit(
      draftCase({
        reports: dated((date) => draftReport(`r-${date}`, GROUP_DID_IT, { date })),
        traces: dated((date) => draftTrace(`t-${date}`, 'order', { date })),
        judgements: dated((date) => draftJudgement(`j-${date}`, {}, { date })),
        declarations: dated((date) => ({ id: `d-${date}`, date, ...declaration })),
        responses: dated((date) => ({
          id: `p-${date}`,
          date,
          actor: 'rival',
          measure: 'none',
          what: 'x',
          verification: 'unverified' as const,
        })),
        laterFindings: dated((date) => ({
          date,
          by: date,
          found: 'x',
          verification: 'unverified' as const,
        })),
      }),
      { asOf: '2020-06-03' },
    );
    const first = days.slice(0, 2);
    expect(idsOf(admitted.reports)).toEqual(first.map((day) => `r-${day}`));
    expect(idsOf(admitted.traces)).toEqual(first.map((day) => `t-${day}`));
    expect(idsOf(admitted.judgements)).toEqual(first.map((day) => `j-${day}`));
    expect(idsOf(admitted.declarations)).toEqual(first.map((day) => `d-${day}`));
    expect(idsOf(admitted.responses)).toEqual(first.map((day) => `p-${day}`));
    expect(admitted.laterFindings?.map(({ by }) => by)).toEqual(first);
  });

  test('what is dated to a month is known when the month is over', () => {
    const month = draftCase({ reports: [draftReport('a', GROUP_DID_IT, { date: '2020-06' })] });
    expect(admit(month, { asOf: '2020-06-29' }).reports).toEqual([]);
    expect(admit(month, { asOf: '2020-06-30' }).reports).toHaveLength(1);
  });

  test('a search without a date is not known', () => {
    const { date: _date, ...undated } = draftTrace('t', 'order');
    const admitted = admit(draftCase({ traces: [undated] }), { asOf: '2030' });
    expect(admitted.traces).toEqual([]);
  });

  test('a tie of which only later reports tell is asked all the same', () => {
    const whole = draftCase({
      ties: [draftTie(ARMS), draftTie('sponsor trains group')],
      reports: [draftReport('a', { tie: 'sponsor-arms-group' }, { date: '2021' })],
    });
    const admitted = admit(whole, { asOf: '2020' });
    expect(admitted.reports).toEqual([]);
    expect(idsOf(admitted.ties)).toEqual(['sponsor-arms-group', 'sponsor-trains-group']);
  });
});

describe('a version of a marking', () => {
  test('shows what bears that marking or a wider one, and nothing of sources that it may not show', () => {
    const admitted = admit(
      draftCase({
        sources: [draftSource('paper'), draftSource('spy', HIDDEN)],
        reports: [
          draftReport('a', GROUP_DID_IT, { marking: 'TLP:GREEN' }),
          draftReport('b', GROUP_DID_IT, HIDDEN),
          draftReport('c', GROUP_DID_IT, { source: 'spy' }),
        ],
        traces: [draftTrace('t', 'order', HIDDEN), draftTrace('u', 'order')],
        judgements: [draftJudgement('j', {}, HIDDEN), draftJudgement('k', {})],
      }),
      { marking: 'TLP:GREEN' },
    );
    expect(idsOf(admitted.sources)).toEqual(['paper']);
    expect(idsOf(admitted.reports)).toEqual(['a']);
    expect(idsOf(admitted.traces)).toEqual(['u']);
    expect(idsOf(admitted.judgements)).toEqual(['k']);
  });

  test('does not show a tie or an origin of which only hidden reports tell', () => {
    const admitted = admit(
      draftCase({
        ties: [draftTie(ARMS), draftTie('sponsor trains group')],
        origins: [draftOrigin('leak'), draftOrigin('other-leak'), draftOrigin('untold')],
        reports: [
          draftReport('a', { tie: 'sponsor-arms-group' }, { ...HIDDEN, origin: 'leak' }),
          draftReport('b', { tie: 'sponsor-trains-group' }, { ...HIDDEN, origin: 'other-leak' }),
          draftReport('c', { tie: 'sponsor-trains-group' }, { origin: 'other-leak' }),
        ],
      }),
      PUBLIC,
    );
    expect(idsOf(admitted.ties)).toEqual(['sponsor-trains-group']);
    expect(idsOf(admitted.origins)).toEqual(['other-leak', 'untold']);
  });

  test('drops a count of harm that rests on hidden reports alone', () => {
    const counts = ['a', 'b'].map((id) => ({
      kind: 'killed',
      low: 1,
      high: 2,
      reports: [id, 'b'],
    }));
    const uncounted = { kind: 'wounded', low: 0, high: 9 };
    const { incidents } = admit(
      draftCase({
        incidents: [draftIncident('attack', ['group'], { harm: [...counts, uncounted] })],
        reports: [
          draftReport('a', { harm: 'attack' }),
          draftReport('b', { harm: 'attack' }, HIDDEN),
        ],
      }),
      PUBLIC,
    );
    expect(incidents[0]!.harm).toEqual([{ ...counts[0], reports: ['a'] }, uncounted]);
  });

  test('lets a retelling of something hidden stand for itself', () => {
    const { reports } = admit(
      draftCase({
        reports: [
          draftReport('a', GROUP_DID_IT, HIDDEN),
          draftReport('b', GROUP_DID_IT, { origin: 'a' }),
        ],
      }),
      PUBLIC,
    );
    expect(reports).toEqual([draftReport('b', GROUP_DID_IT)]);
  });

  test('passes over a hidden link of a chain of retellings', () => {
    const { reports } = admit(
      draftCase({
        reports: [
          draftReport('a', GROUP_DID_IT),
          draftReport('b', GROUP_DID_IT, { ...HIDDEN, origin: 'a' }),
          draftReport('c', GROUP_DID_IT, { origin: 'b' }),
        ],
      }),
      PUBLIC,
    );
    expect(reports.map(({ origin }) => origin)).toEqual([undefined, 'a']);
  });

  test('still counts retellings of one hidden report as one, without naming it', () => {
    const { reports } = admit(
      draftCase({
        reports: [
          draftReport('secret', GROUP_DID_IT, HIDDEN),
          draftReport('relay', GROUP_DID_IT, { ...HIDDEN, origin: 'secret' }),
          draftReport('b', GROUP_DID_IT, { origin: 'secret' }),
          draftReport('c', GROUP_DID_IT, { origin: 'relay' }),
          draftReport('d', GROUP_DID_IT),
        ],
      }),
      PUBLIC,
    );
    const [b, c, d] = reports.map(({ origin }) => origin);
    expect(b).toBeDefined();
    expect(c).toBe(b);
    expect(b).not.toMatch(/secret|relay/);
    expect(d).toBeUndefined();
  });

  test('passes over a hidden source to those that it draws on', () => {
    const { sources } = admit(
      draftCase({
        sources: [
          draftSource('paper', { drawsOn: ['spy', 'radio'] }),
          draftSource('spy', { ...HIDDEN, drawsOn: ['agency', 'mole', 'radio'] }),
          draftSource('mole', HIDDEN),
          draftSource('agency'),
          draftSource('radio'),
        ],
      }),
      PUBLIC,
    );
    expect(sources.map(({ drawsOn }) => drawsOn)).toEqual([
      ['agency', 'radio'],
      undefined,
      undefined,
    ]);
  });
});
