import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseList, parseText } from './parse-list.ts';

const item = z.strictObject({ id: z.string(), weight: z.number() });
const KEYS = ['id', 'weight'];

describe('a list of records', () => {
  test('is kept by id', () => {
    const read = parseList('- { id: a, weight: 1 }\n- { id: b, weight: 2 }\n', item, KEYS);
    expect(read).toEqual({
      ok: true,
      value: new Map([
        ['a', { id: 'a', weight: 1 }],
        ['b', { id: 'b', weight: 2 }],
      ]),
    });
  });

  test('has each id once, and says which stands twice and where', () => {
    const text = '- { id: a, weight: 1 }\n- { id: b, weight: 2 }\n- { id: a, weight: 3 }\n';
    expect(parseList(text, item, KEYS)).toEqual({
      ok: false,
      problems: [
        {
          code: 'library.repeated-id',
          path: '2',
          line: 3,
          because: '`a` is defined a second time',
          try: 'keep one of the two, or give this one another id',
        },
      ],
    });
  });

  test('is never empty', () => {
    expect(parseList('[]', item, KEYS).ok).toBe(false);
  });
});

describe('problems of a file', () => {
  test('are told from top to bottom, each with its line', () => {
    const shape = z.strictObject({ last: z.number(), first: z.number() });
    const read = parseText('first: one\nlast: two\n', shape, ['first', 'last']);
    const told = read.ok ? [] : read.problems.map(({ path, line }) => [path, line]);
    expect(told).toEqual([
      ['first', 1],
      ['last', 2],
    ]);
  });

  test('have no line where the content was kept without its text', () => {
    const read = parseText({ content: { weight: 1 } }, item, KEYS);
    expect(read.ok ? [] : read.problems.every((one) => !('line' in one))).toBe(true);
  });
});
