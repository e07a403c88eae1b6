import { Defect } from '@respondeat/engine';
import { expect, test } from 'vitest';
import { jsonText } from './json-text.ts';

test('the log-odds of certainties are words that read back as numbers', () => {
  const text = jsonText({ certain: Number.POSITIVE_INFINITY, excluded: Number.NEGATIVE_INFINITY });
  expect(text).toContain('"certain": "Infinity"');
  const { certain, excluded } = JSON.parse(text) as Record<string, string>;
  expect([Number(certain), Number(excluded)]).toEqual([Infinity, -Infinity]);
});

test('a map is a record, at any depth', () => {
  const nested = new Map([['outer', new Map([['inner', 1]])]]);
  expect(JSON.parse(jsonText([nested]))).toEqual([{ outer: { inner: 1 } }]);
});

test('what is not a number is a fault of ours, named', () => {
  expect(() => jsonText({ logOdds: Number.NaN })).toThrow(new Defect('logOdds is not a number'));
});

test('other numbers keep every digit', () => {
  const numbers = [0.1 + 0.2, 1e300, 5e-324, -0];
  expect(JSON.parse(jsonText(numbers))).toEqual([0.30000000000000004, 1e300, 5e-324, 0]);
});
