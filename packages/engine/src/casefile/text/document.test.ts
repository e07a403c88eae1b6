import { describe, expect, test } from 'vitest';
import type { Problem } from '../../vocabulary/index.ts';
import { readDocument } from './document.ts';

function problemsIn(text: string): readonly Problem[] {
  const read = readDocument(text);
  return read.ok ? [] : read.problems;
}

function contentOf(text: string): unknown {
  const read = readDocument(text);
  return read.ok ? read.value.content : read.problems;
}

describe('what is read', () => {
  test('is YAML 1.2, in which no, dates and other words are texts', () => {
    expect(contentOf('a: no\nb: 2021-02-15\nc: 0o17\nd: ~\ne: 1e3\nf: True\n')).toEqual({
      a: 'no',
      b: '2021-02-15',
      c: 15,
      d: null,
      e: 1000,
      f: true,
    });
  });

  test.each([
    ['indented by blanks', '{\n  "a": [1, {"b": "c"}]\n}\n'],
    ['indented by tabs', '{\n\t"a": [\n\t\t1,\n\t\t{"b": "c"}\n\t]\n}\n'],
    ['on one line', '{"a":[1,{"b":"c"}]}'],
    ['with a comma behind the last, which YAML allows', '{"a": [1, {"b": "c"},],}'],
  ])('is JSON, %s', (_how, text) => {
    expect(contentOf(text)).toEqual({ a: [1, { b: 'c' }] });
  });

  test('is JSON with its escapes', () => {
    expect(contentOf('{"a": "\\u0643\\ud83d\\ude00\\n\\"\\/"}')).toEqual({ a: 'ك😀\n"/' });
  });

  test.each(['\n', '\r\n', '\r'])('has lines that end in %j', (end) => {
    const text = ['a: 1', 'b: |', '  x', '  y', 'c: 2', ''].join(end);
    expect(contentOf(text)).toEqual({ a: 1, b: 'x\ny\n', c: 2 });
  });

  test('may begin with a byte-order mark or with ---', () => {
    expect(contentOf('\ufeffa: 1\n')).toEqual({ a: 1 });
    expect(contentOf('---\na: 1\n')).toEqual({ a: 1 });
  });

  test('leaves every object as it is', () => {
    expect(problemsIn('a:\n  __proto__: { polluted: true }\n')).toMatchObject([
      { code: 'yaml.key', path: 'a', line: 2 },
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('a place', () => {
  const text = 'a: 1\nlist:\n  - x: 1\n    y:\n      z: 2\n  - [u, v]\n  -\n"q/r": 3\n';
  const read = readDocument(text);
  const lineOf = (path: string) => (read.ok ? read.value.lineOf(path) : undefined);

  test.each([
    ['', 1],
    ['a', 1],
    ['list', 2],
    ['list/0', 3],
    ['list/0/x', 3],
    ['list/0/y', 4],
    ['list/0/y/z', 5],
    ['list/1', 6],
    ['list/1/1', 6],
    ['q/r', 8],
  ])('at %j is on line %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  test('that does not exist is that of the nearest around it', () => {
    expect(lineOf('list/0/y/missing')).toBe(4);
    expect(lineOf('list/0/missing/deep')).toBe(3);
    expect(lineOf('list/7')).toBe(2);
    expect(lineOf('missing')).toBe(1);
  });
});

describe('keys', () => {
  test('that stand twice are told on the line of the second', () => {
    expect(problemsIn('a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n')).toMatchObject([
      { code: 'yaml.duplicate-key', path: 'b/c', line: 5 },
    ]);
  });

  test('that stand twice in several records are told in each', () => {
    expect(problemsIn('- {a: 1, a: 2}\n- {b: 1, b: 2}\n').map(({ path }) => path)).toEqual([
      '0/a',
      '1/b',
    ]);
  });

  test('that several of one record have twice are told together', () => {
    const keys = 'abcdefgh'.split('').map((key) => `${key}: 1\n`);
    const [problem, ...others] = problemsIn([...keys, ...keys].join(''));
    expect(problem?.because).toContain('so do `b`, `c`, `d`, `e`, `f` and 2 more');
    expect(others).toEqual([]);
  });

  test('are the same whether they stand in quotes or not', () => {
    expect(problemsIn('a: 1\n"a": 2\n')).toMatchObject([{ code: 'yaml.duplicate-key' }]);
    expect(problemsIn('1: 1\n"1": 2\n')).toMatchObject([{ code: 'yaml.duplicate-key' }]);
  });

  test.each([
    ['a list', '? [a]\n: 1\n'],
    ['a record', '? {a: 1}\n: 1\n'],
    ['nothing', ': 1\n'],
    ['an empty text', '"": 1\n'],
    ['a text that is too long', `${'k'.repeat(101)}: 1\n`],
    ['a control character', '"a\\u0007": 1\n'],
  ])('are not %s', (_what, text) => {
    expect(problemsIn(text)).toMatchObject([{ code: 'yaml.key', line: 1 }]);
  });
});

test('texts hold no control characters, whether written or escaped', () => {
  for (const text of ['a: x\u0007y\n', 'a: "x\\u0007y"\n', 'a: "x\\0y"\n', 'a: "\\ud800"\n']) {
    expect(problemsIn(text)).toMatchObject([{ code: 'text.unprintable', path: 'a', line: 1 }]);
  }
  expect(problemsIn('a: "tab\\tline\\nreturn\\r"\n')).toEqual([]);
});

test('several problems of a document come in the order of lines', () => {
  const text = 'a: "\\u0007"\nb: &x 1\nc: {d: 1, d: 2}\ne: *x\nf: "\\u0007"\n';
  expect(problemsIn(text).map(({ code, line }) => [code, line])).toEqual([
    ['text.unprintable', 1],
    ['yaml.duplicate-key', 3],
    ['yaml.alias', 4],
    ['text.unprintable', 5],
  ]);
});

test('a text that the parser cannot place is told as the parser tells it', () => {
  const [problem] = problemsIn('a: &x &y 1\n');
  expect(problem).toMatchObject({ code: 'yaml.syntax', line: 1 });
  expect(problem?.because).toContain('at most one anchor');
});
