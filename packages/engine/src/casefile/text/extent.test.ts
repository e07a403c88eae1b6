import { describe, expect, test } from 'vitest';
import { excessOf, MAXIMUM_DEPTH, MAXIMUM_TOKENS } from './extent.ts';

const DEEP = MAXIMUM_DEPTH + 1;

describe('honest text is not taken for nesting:', () => {
  test.each([
    ['brackets in quotes', `a: "${'['.repeat(500)}"\nb: '${'{'.repeat(500)}'\n`],
    ['brackets in a plain text', `a: see ${'['.repeat(500)}\n`],
    ['brackets and hyphens in a block of text', `a: |\n${`  ${'[{- '.repeat(100)}\n`.repeat(9)}`],
    ['a block of text that is indented far', `a: >\n${' '.repeat(400)}far\n  near\n`],
    ['brackets in a comment', `# ${'['.repeat(500)}\na: 1\n`],
    ['a row of hyphens', `a: so ${'- '.repeat(200)}\n`],
    ['many lists one after another', 'a: [1, [2]]\n'.repeat(500)],
    ['many records of a list', '- a: 1\n  b:\n    - c: 2\n'.repeat(500)],
    ['many records without blanks between', '{"a":{"b":[1]}}'.replace('1', '{},'.repeat(500))],
    ['a text that goes on over many lines', `a: x\n${'   y\n'.repeat(500)}`],
    ['lines that begin with colons', `a: |\n${'  : : : :\n'.repeat(500)}`],
  ])('%s', (_what, text) => {
    expect(excessOf(text)).toBeUndefined();
  });
});

describe('nesting is found at the place where it goes too far:', () => {
  test.each([
    ['brackets', '['.repeat(DEEP), DEEP - 2],
    ['records in brackets', '{a: '.repeat(DEEP), 4 * (DEEP - 2)],
    ['hyphens on one line', '- '.repeat(DEEP), 2 * (DEEP - 1)],
    ['question marks', '? '.repeat(DEEP), 2 * (DEEP - 1)],
  ])('%s', (_what, text, at) => {
    expect(excessOf(text)).toEqual({ of: 'depth', at });
  });

  test.each([
    ['keys on one line', 'a: '.repeat(2 * DEEP)],
    ['keys, each indented below the one before', indented((blanks) => `${blanks}a:\n`)],
    ['lists as deep as their keys', indented((blanks) => `${blanks}a:\n${blanks}- b:\n`)],
    ['brackets opened behind hyphens', `- a:\n  - b: ${'['.repeat(DEEP)}`],
  ])('%s', (_what, text) => {
    expect(excessOf(text)?.of).toBe('depth');
  });

  test('brackets that are closed no longer count', () => {
    expect(excessOf('[]'.repeat(9 * DEEP))).toBeUndefined();
    expect(excessOf(`${']'.repeat(99)}${'['.repeat(DEEP - 2)}`)).toBeUndefined();
  });
});

describe('what is read at most', () => {
  test('is so many keys, values and signs', () => {
    const text = (entries: number) => `[${'a,'.repeat(entries)}`;
    const most = (MAXIMUM_TOKENS - 1) / 2;
    expect(excessOf(text(Math.floor(most)))).toBeUndefined();
    expect(excessOf(text(Math.ceil(most)))?.of).toBe('tokens');
  });

  test('is no more of comments', () => {
    expect(excessOf('#\n'.repeat(MAXIMUM_TOKENS))).toBeUndefined();
    expect(excessOf('#\n'.repeat(MAXIMUM_TOKENS + 1))?.of).toBe('tokens');
  });
});

function indented(line: (blanks: string) => string): string {
  return Array.from({ length: 2 * DEEP }, (_, depth) => line('  '.repeat(depth))).join('');
}
