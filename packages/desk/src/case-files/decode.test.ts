import { describe, expect, test } from 'vitest';
import { decodeCaseText, MAXIMUM_BYTES } from './decode.ts';

function problemIn(bytes: Uint8Array | readonly number[]) {
  const decoded = decodeCaseText(Uint8Array.from(bytes));
  return decoded.ok ? undefined : decoded.problems[0];
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => [...Buffer.from(text, 'latin1')];

describe('a text in UTF-8', () => {
  test('is read in every script', () => {
    const text = 'title: Erbil, أربيل, هەولێر, 😀\n';
    expect(decodeCaseText(utf8(text))).toEqual({ ok: true, value: text });
  });

  test('may begin with a byte-order mark, which is no part of it', () => {
    expect(decodeCaseText(utf8('\ufeffcase: a\n'))).toEqual({ ok: true, value: 'case: a\n' });
  });

  test('may hold the sign for a character that somebody else could not read', () => {
    expect(decodeCaseText(utf8('a\ufffdb'))).toEqual({ ok: true, value: 'a\ufffdb' });
  });

  test('may be empty', () => {
    expect(decodeCaseText(utf8(''))).toEqual({ ok: true, value: '' });
  });
});

describe('a text in another encoding is told', () => {
  test('with the first line that is not UTF-8', () => {
    expect(problemIn(latin1('case: a\ntitle: b\nsummary: privé\n'))).toMatchObject({
      code: 'file.not-utf8',
      line: 3,
    });
    expect(problemIn(latin1('case: é'))).toMatchObject({ code: 'file.not-utf8', line: 1 });
  });

  test('though the sign for an unreadable character stands before', () => {
    expect(problemIn([...utf8('a\ufffd\nb\n'), 0xe9])?.line).toBe(3);
  });

  test('by name where it is UTF-16', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x61, 0],
      [0xfe, 0xff, 0, 0x61],
    ]) {
      expect(problemIn(bytes)?.because).toContain('UTF-16');
    }
  });

  test('where a character breaks off at the end', () => {
    expect(problemIn([0x61, 0xd8])).toMatchObject({ code: 'file.not-utf8', line: 1 });
  });
});

test.each([
  ['a PDF', '%PDF-1.7\n'],
  ['a Word or Excel file', 'PK\u0003\u0004'],
  ['packed with gzip', '\u001f\u008b\u0008'],
  ['a picture', '\u0089PNG\r\n'],
  ['a picture', '\u00ff\u00d8\u00ff\u00e0'],
])('%s is told as what it is', (what, beginning) => {
  const problem = problemIn(latin1(beginning));
  expect(problem?.code).toBe('file.not-text');
  expect(problem?.because).toContain(what);
});

test('more bytes than the longest text can have are not even looked at', () => {
  expect(problemIn(new Uint8Array(MAXIMUM_BYTES + 1).fill(0xff))?.code).toBe('file.too-large');
  expect(problemIn(new Uint8Array(MAXIMUM_BYTES))).toBeUndefined();
});
