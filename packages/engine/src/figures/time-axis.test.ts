import { describe, expect, test } from 'vitest';
import { dateText, daySpan, spanText, timeTicks } from './time-axis.ts';

describe('dates for reading', () => {
  test.each([
    ['2021-02-15', '15 Feb 2021'],
    ['2021-02', 'Feb 2021'],
    ['1983', '1983'],
  ])('%s is read as %s', (date, text) => {
    expect(dateText(date)).toBe(text);
  });

  test('a span that is a whole month or year is told as one', () => {
    expect(spanText({ from: '2021-02-01', to: '2021-02-28' })).toBe('Feb 2021');
    expect(spanText({ from: '2020-01-01', to: '2020-12-31' })).toBe('2020');
    expect(spanText({ from: '2020-01-01', to: '2020-12-30' })).toBe('1 Jan 2020 – 30 Dec 2020');
    expect(spanText({ from: '2021-02-15', to: '2021-02-15' })).toBe('15 Feb 2021');
  });
});

describe('ticks', () => {
  const labels = (from: string, to: string, atMost: number) =>
    timeTicks({ from: daySpan(from).from, to: daySpan(to).to }, atMost).map(({ label }) => label);

  test('stand at whole days, months or years, whichever leaves them room', () => {
    expect(labels('2021-02-15', '2021-02-20', 6)).toEqual([
      '15 Feb',
      '16 Feb',
      '17 Feb',
      '18 Feb',
      '19 Feb',
      '20 Feb',
    ]);
    expect(labels('2021-01-20', '2021-06-10', 6)).toEqual([
      'Feb 2021',
      'Mar 2021',
      'Apr 2021',
      'May 2021',
      'Jun 2021',
    ]);
    expect(labels('1981', '2021', 5)).toEqual(['1990', '2000', '2010', '2020']);
  });

  test('are never more than a few over what was asked', () => {
    for (const to of ['2021-01-09', '2021-05', '2029', '2121', '3000']) {
      expect(labels('2021', to, 6).length).toBeLessThanOrEqual(7);
    }
  });
});
