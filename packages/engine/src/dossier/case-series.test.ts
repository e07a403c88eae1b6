import { expect, test } from 'vitest';
import type { Series } from '../casefile/index.ts';
import { examineCaseSeries } from './case-series.ts';
import { seriesSections } from './sections/series.ts';

const DAYS = Array.from({ length: 60 }, (_, day) =>
  new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10),
);
const CAMPAIGN: Series = {
  id: 'campaign',
  title: 'A campaign',
  by: 'a paper',
  counted: 'what it told of',
  reference: 'p. 3',
  verification: 'secondary',
  from: '2020-01-01',
  to: '2020-02-29',
  attacks: [
    ...DAYS.filter((_, day) => day % 3 === 0).map((date) => ({ date, count: 2 })),
    { date: '2020-01', count: 5 },
  ],
};

function examined(...series: Series[]) {
  const outcome = examineCaseSeries(series, 1);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function sectionOf(...series: Series[]) {
  const assessment = { series: examined(...series) };
  const [section] = seriesSections(assessment as unknown as Parameters<typeof seriesSections>[0]);
  return section;
}

test('every attack with a day is drawn on it, and those without a day are told', () => {
  const [one] = examined(CAMPAIGN);
  expect(one?.figure.firstDay).toBe('2020-01-01');
  expect(one?.figure.counts).toEqual(DAYS.map((_, day) => (day % 3 === 0 ? 2 : 0)));
  expect(one?.figure.rates).toHaveLength(60);
  expect(one?.cautions.join()).toContain('5 attacks are known only by month or year');
});

test('the section says who counted what, and what the data cannot tell', () => {
  const section = sectionOf(CAMPAIGN);
  expect(section?.aside).toBe('40 attacks on 60 days');
  expect(section?.blocks[0]).toEqual({
    kind: 'paragraph',
    text: [
      { kind: 'strong', text: 'A campaign' },
      '. Counted by a paper (p. 3) ',
      { kind: 'mark', verification: 'secondary' },
      ': what it told of.',
    ],
  });
  expect(JSON.stringify(section)).toContain('What came after a response need not have come of it');
});

test('without responses on its days there is nothing to say of them', () => {
  const [one] = examined({ ...CAMPAIGN, responses: [{ date: '2020-01', what: 'talks' }] });
  expect(one?.examined.responses).toBeUndefined();
  expect(one?.figure.responses).toEqual([]);
});

test('responses are numbered in the order of their days, and what followed them is told', () => {
  const responses = [
    { date: '2020-02-10', what: 'a second' },
    { date: '2020-01-20', what: 'a first' },
  ];
  const section = sectionOf({ ...CAMPAIGN, responses });
  expect(
    examined({ ...CAMPAIGN, responses })[0]?.figure.responses.map(({ label }) => label),
  ).toEqual(['a first', 'a second']);
  expect(JSON.stringify(section)).toContain('After responses on 2 days');
});

test('several series stand one after the other in one section', () => {
  const section = sectionOf(CAMPAIGN, { ...CAMPAIGN, id: 'other', title: 'Another' });
  expect(section?.aside).toBe('2 series');
  expect(section?.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(4);
});
