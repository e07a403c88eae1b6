import { expect, test } from 'vitest';
import { alignColumns, NO_BREAK_SPACE, wrap } from './wrap.ts';

const BOLD = '\u001b[1mgroup\u001b[22m';

test('a line is as long as the width lets it be, and no longer', () => {
  expect(wrap('one two three', { width: 7 })).toBe('one two\nthree');
  expect(wrap('one two three', { width: 6 })).toBe('one\ntwo\nthree');
});

test('what was broken or spaced otherwise before is laid out anew', () => {
  expect(wrap('one\n  two  three ', { width: 80 })).toBe('one two three');
});

test('the indent is part of the width, and later lines may hang', () => {
  expect(wrap('one two three', { width: 9, indent: 2, hang: 1 })).toBe('  one two\n   three');
  expect(wrap('one two three', { width: 8, indent: 2, hang: 1 })).toBe('  one\n   two\n   three');
});

test('a word wider than a line stays whole', () => {
  expect(wrap('see https://example.org/a-long-address now', { width: 10 })).toBe(
    'see\nhttps://example.org/a-long-address\nnow',
  );
});

test('emphasis takes no room', () => {
  expect(wrap(`the ${BOLD} did it`, { width: 16 })).toBe(`the ${BOLD} did it`);
});

test('a letter with marks above it takes one column', () => {
  expect(wrap('e\u0301e\u0301 e\u0301', { width: 4 })).toBe('e\u0301e\u0301 e\u0301');
});

test('a figure and its sign stand on one line', () => {
  expect(wrap('it is 62 % or < 1 % at most', { width: 8 })).toBe('it is\n62 % or\n< 1 % at\nmost');
});

test('words held together are not parted, and are written with a plain blank', () => {
  expect(wrap(`one${NO_BREAK_SPACE}two three`, { width: 8 })).toBe('one two\nthree');
});

test('columns are as wide as their widest entry, the last as it comes', () => {
  const rows = [
    ['a', BOLD, 'end'],
    ['longer', 'b', 'an end that goes on'],
  ];
  expect(alignColumns(rows)).toBe(`a       ${BOLD}  end\nlonger  b      an end that goes on`);
});

test('a table without rows is empty', () => {
  expect(alignColumns([])).toBe('');
});
