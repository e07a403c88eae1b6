import { expect, test } from 'vitest';
import { TextScanner } from './text-scanner.ts';

const complaint = { code: 'a.code', because: 'of this', try: 'that' };

test('words end at blanks, commas and marks, and may hold anything else', () => {
  const scanner = new TextScanner('Asy/Patch, <5 12+\t5-12 a/b 5*x;a.b é');
  const words = ['Asy/Patch', '<5', '12+', '5-12', 'a/b', '5*x', undefined];
  expect(words.map(() => scanner.word())).toEqual(words);
  expect(scanner.take(';')).toBe(true);
  expect([scanner.word(), scanner.word(), scanner.word()]).toEqual(['a.b', 'é', undefined]);
});

test('a quoted word keeps its blanks and marks', () => {
  const scanner = new TextScanner('"two words; (really)" next');
  expect([scanner.word(), scanner.word()]).toEqual(['two words; (really)', 'next']);
});

test('a quotation that is not closed is no word', () => {
  expect(new TextScanner('"open').word()).toBeUndefined();
});

test('comments of both kinds are blanks', () => {
  const scanner = new TextScanner('a // to the end ; \n b /* ; \n */ c /d // last');
  expect([scanner.word(), scanner.word(), scanner.word(), scanner.word()]).toEqual([
    'a',
    'b',
    'c',
    '/d',
  ]);
  expect(scanner.peek()).toBe('');
});

test('a comment ends at a mark of its own, not at the one that opens it', () => {
  expect(new TextScanner('/*/ b */ c').word()).toBe('c');
});

test('a comment that is not closed runs to the end', () => {
  const scanner = new TextScanner('a /* b c');
  expect([scanner.word(), scanner.word(), scanner.remaining]).toEqual(['a', undefined, 0]);
});

test.each([
  '0',
  '7',
  '-3',
  '0.1',
  '.5',
  '1.',
  '-0.25',
  '0.30000000000000004',
  '123456789012345',
  '1234567890123456789',
  '0.000000000000001',
  '0.00000000000000012345678901234567',
  '4.9E-324',
  '1e-05',
  '+2.5',
  '99999999.9999999',
])('the number %s is read as JavaScript reads it', (written) => {
  expect(new TextScanner(`${written};`).number()).toBe(Number(written));
  expect(new TextScanner(written).number()).toBe(Number(written));
});

test.each(['x', '1x', '1.2.3', '-', '.', '--1', '1é', ';', ''])('%s is no number', (written) => {
  expect(new TextScanner(written).number()).toBeNaN();
});

test('numbers are read one after another', () => {
  const scanner = new TextScanner('0.5, 1e3 2\n-7;');
  const numbers = [0.5, 1000, 2, -7];
  expect(numbers.map(() => scanner.number())).toEqual(numbers);
  expect(scanner.take(';')).toBe(true);
});

test('a bare word comes next unless a mark or the end does', () => {
  expect(new TextScanner(' a').atWord()).toBe(true);
  expect(new TextScanner(' é').atWord()).toBe(true);
  expect(new TextScanner(' ;').atWord()).toBe(false);
  expect(new TextScanner(' ').atWord()).toBe(false);
});

test('a mark is taken only where it comes next', () => {
  const scanner = new TextScanner(' ( )');
  expect([scanner.take(')'), scanner.take('('), scanner.take(')')]).toEqual([false, true, true]);
  expect(scanner.take(')')).toBe(false);
});

test('skipping past a mark passes words and other marks, but not quoted ones', () => {
  const scanner = new TextScanner('a ( b "c ; d" ; e');
  expect(scanner.skipPast(';')).toBe(true);
  expect(scanner.word()).toBe('e');
  expect(scanner.skipPast(';')).toBe(false);
});

test('a problem bears the path and the line of the word read last', () => {
  const scanner = new TextScanner('one\ntwo\n\nthree four');
  scanner.path = 'here';
  scanner.word();
  scanner.word();
  scanner.report(complaint);
  scanner.word();
  scanner.report(complaint);
  expect(scanner.problems).toEqual([
    { ...complaint, path: 'here', line: 2 },
    { ...complaint, path: 'here', line: 4 },
  ]);
  expect(scanner.word()).toBe('four');
});

test('a problem with a quoted word bears the line on which it begins', () => {
  const scanner = new TextScanner('\n"a\nb"');
  scanner.word();
  scanner.report(complaint);
  expect(scanner.problems[0]!.line).toBe(2);
});

test('once stopped, nothing is left to read and no second stop is noted', () => {
  const scanner = new TextScanner('a\nb c');
  scanner.word();
  scanner.stop(complaint);
  scanner.stop(complaint);
  expect(scanner.problems).toEqual([{ ...complaint, path: '', line: 2 }]);
  expect([scanner.word(), scanner.peek(), scanner.remaining]).toEqual([undefined, '', 0]);
  expect(scanner.number()).toBeNaN();
});

test('a stop is noted after a problem that did not end the reading', () => {
  const scanner = new TextScanner(' a b');
  scanner.word();
  scanner.report(complaint);
  scanner.stop(complaint);
  expect(scanner.problems).toHaveLength(2);
  expect([scanner.peek(), scanner.remaining]).toEqual(['', 0]);
});

test('a stop at the end of the file bears the last line that says something', () => {
  const scanner = new TextScanner('a\nb\n\n\n');
  scanner.word();
  scanner.word();
  scanner.stop(complaint);
  expect(scanner.problems[0]!.line).toBe(2);
});

test('an empty file can be complained about', () => {
  const scanner = new TextScanner('');
  scanner.stop(complaint);
  expect(scanner.problems).toEqual([{ ...complaint, path: '', line: 1 }]);
});

test('after fifty problems the file is left', () => {
  const scanner = new TextScanner('a '.repeat(60));
  for (let i = 0; i < 60; i++) {
    scanner.word();
    scanner.report(complaint);
    if (i === 48) expect(scanner.atWord()).toBe(true);
  }
  expect(scanner.remaining).toBe(0);
  scanner.stop(complaint);
  expect(scanner.problems.length).toBe(50);
});
