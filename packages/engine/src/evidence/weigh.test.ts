import { describe, expect, test } from 'vitest';
import {
  draftActor,
  draftCase,
  draftIncident,
  draftJudgement,
  draftReport,
  draftSource,
  draftTie,
  draftTrace,
} from '../../../../test/small-cases/draft-case.ts';
import { shippedNumbers, weighed } from '../../../../test/small-cases/shipped-model.ts';
import { traceLikelihood } from './likelihood.ts';

const GROUP_DID_IT = { perpetrator: 'group', incident: 'attack' };
const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('the prior of an author', () => {
  const { other } = shippedNumbers.perpetrator;

  test('is shared equally by the candidates, after what an unnamed author keeps', () => {
    const { incidents } = weighed(
      draftCase({ incidents: [draftIncident('attack', ['rival', 'group'])] }),
    );
    expect([...incidents[0]!.prior]).toEqual([
      ['group', (1 - other) / 2],
      ['rival', (1 - other) / 2],
      ['other', other],
    ]);
    expect(incidents[0]!.candidates).toEqual(['group', 'rival']);
    expect(incidents[0]!.priorBecause).toBe(shippedNumbers.perpetrator.reason);
  });

  test("is the case's own where it gives one, with its reason", () => {
    const prior = { weights: { rival: 0.6, other: 0.1, group: 0.3 }, because: 'a record' };
    const perpetrators = { candidates: ['rival', 'group'], prior };
    const { incidents } = weighed(
      draftCase({ incidents: [draftIncident('attack', [], { perpetrators })] }),
    );
    expect([...incidents[0]!.prior]).toEqual([
      ['group', 0.3],
      ['rival', 0.6],
      ['other', 0.1],
    ]);
    expect(incidents[0]!.priorBecause).toBe('a record');
  });
});

describe('what is asked', () => {
  test('is the author of the attacks under question, by date and then by id', () => {
    const { incidents } = weighed(
      draftCase({
        incidents: [
          draftIncident('c', ['group'], { date: '2020-06-02' }),
          draftIncident('b', ['group'], { date: '2020-06-01' }),
          draftIncident('a', ['group'], { date: '2020-06-02' }),
          draftIncident('d', ['group'], { underQuestion: false }),
        ],
      }),
    );
    expect(idsOf(incidents)).toEqual(['b', 'a', 'c']);
  });

  test('is the part of each state once, whichever of its organs is named', () => {
    const { states } = weighed(
      draftCase({
        sponsors: ['guard', 'sponsor', 'neighbour'],
        actors: [
          draftActor('sponsor', { kind: 'state' }),
          draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
          draftActor('neighbour', { kind: 'state' }),
          draftActor('group'),
          draftActor('rival'),
        ],
      }),
    );
    expect(states).toEqual(['sponsor', 'neighbour']);
  });
});

describe('ties', () => {
  test('tie a state to a group once, however many are recorded, and only while in force', () => {
    const { tied, ties } = weighed(
      draftCase({
        ties: [
          draftTie('sponsor trains rival'),
          draftTie('sponsor trains group'),
          draftTie('sponsor arms group'),
          draftTie('sponsor finances group', { to: '1990' }),
          draftTie('group fronts-for rival'),
        ],
      }),
    );
    expect(tied).toEqual([
      { state: 'sponsor', group: 'group' },
      { state: 'sponsor', group: 'rival' },
    ]);
    expect(idsOf(ties)).toEqual([
      'group-fronts-for-rival',
      'sponsor-arms-group',
      'sponsor-trains-group',
      'sponsor-trains-rival',
    ]);
  });
});

describe('the reading order', () => {
  test('is that in which origins were first heard of, with all that goes back to one together', () => {
    const report = (id: string, date: string, parts = {}) =>
      draftReport(id, GROUP_DID_IT, { source: id, date, ...parts });
    const reports = [
      report('late', '2020-06-05'),
      report('echo', '2020-06-09', { origin: 'first' }),
      report('first', '2020-06-02'),
      report('same-day', '2020-06-02'),
    ];
    const sources = reports.map(({ id }) => draftSource(id));
    const judgements = [draftJudgement('judged', {}, { date: '2020-06-04' })];
    const traces = [draftTrace('searched', 'order', { date: '2020-06-03' })];
    const { items } = weighed(draftCase({ sources, reports, judgements, traces }));
    expect(idsOf(items)).toEqual(['first', 'echo', 'same-day', 'searched', 'judged', 'late']);
  });

  test('puts a search without a date on the day of the last attack', () => {
    const { date: _date, ...undated } = draftTrace('searched', 'order');
    const incidents = [
      draftIncident('attack', ['group'], { date: '2020-06-01' }),
      draftIncident('raid', ['group'], { date: '2020-06-08' }),
    ];
    const { items } = weighed(draftCase({ incidents, traces: [undated] }));
    expect(items[0]!.date).toBe('2020-06-08');
  });
});

describe('a trace', () => {
  test('of an order bears on instructions, seen or not seen', () => {
    const { items } = weighed(
      draftCase({
        traces: [
          draftTrace('no', 'order', { collected: 0.9 }),
          draftTrace('yes', 'order', { seen: 'yes' }),
        ],
      }),
    );
    const order = shippedNumbers.trace.order!;
    const subject = {
      kind: 'act',
      state: 'sponsor',
      incident: 'attack',
      finding: 'act.instructions_specific',
    };
    expect(items).toMatchObject([
      { id: 'no', subject, likelihood: traceLikelihood(order, { seen: false, collected: 0.9 }) },
      { id: 'yes', subject, likelihood: traceLikelihood(order, { seen: true }) },
    ]);
  });

  test('of a payment bears on the part of the state at the top', () => {
    const { items } = weighed(
      draftCase({
        actors: [
          draftActor('sponsor', { kind: 'state' }),
          draftActor('guard', { kind: 'organ', partOf: 'sponsor' }),
          draftActor('group'),
          draftActor('rival'),
        ],
        traces: [draftTrace('paid', 'payment', { state: 'guard' })],
      }),
    );
    expect(items[0]).toMatchObject({
      subject: { kind: 'part', state: 'sponsor', incident: 'attack' },
    });
  });

  test('weighs nothing, and says why, where it was not assessed, not asked or not in the model', () => {
    const { items, weightless } = weighed(
      draftCase({
        incidents: [
          draftIncident('attack', ['group']),
          draftIncident('earlier', ['group'], { underQuestion: false }),
        ],
        traces: [
          draftTrace('c', 'order', { seen: 'not-assessed' }),
          draftTrace('b', 'order', { incident: 'earlier' }),
          draftTrace('a', 'telegram'),
        ],
      }),
    );
    expect(items).toEqual([]);
    expect(weightless).toEqual([
      { id: 'a', because: 'the model has no numbers for a trace of its kind' },
      { id: 'b', because: 'is about an incident whose author is not asked' },
      { id: 'c', because: 'nobody has said whether it was looked for' },
    ]);
  });
});

describe('a judgement', () => {
  test('rates candidates by the likelihood ratio of each step', () => {
    const { items } = weighed(
      draftCase({
        judgements: [draftJudgement('j', { group: 'much-more-likely', other: 'less-likely' })],
      }),
    );
    expect(items[0]).toMatchObject({ kind: 'judgement', incident: 'attack' });
    expect(items[0]?.kind === 'judgement' && [...items[0].likelihood]).toEqual([
      ['group', 10],
      ['other', 0.333],
    ]);
  });

  test('about an attack whose author is not asked weighs nothing, and says why', () => {
    const incidents = [
      draftIncident('attack', ['group']),
      draftIncident('earlier', ['group'], { underQuestion: false }),
    ];
    const judgements = [draftJudgement('j', { group: 'even' }, { incident: 'earlier' })];
    const { items, weightless } = weighed(draftCase({ incidents, judgements }));
    expect(items).toEqual([]);
    expect(weightless).toEqual([
      { id: 'j', because: 'is about an incident whose author is not asked' },
    ]);
  });
});

test('what carries no weight is listed by id, each with its reason', () => {
  const { weightless } = weighed(
    draftCase({
      reports: [
        draftReport('b', { harm: 'attack' }),
        draftReport('c', { context: 'attack' }),
        draftReport('a', GROUP_DID_IT, { stance: 'takes-no-position' }),
      ],
    }),
  );
  expect(idsOf(weightless)).toEqual(['a', 'b', 'c']);
});
