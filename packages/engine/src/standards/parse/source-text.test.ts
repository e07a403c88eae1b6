import { describe, expect, test } from 'vitest';
import { readSourceText } from './source-text.ts';

function problemOf(text: string) {
  const outcome = readSourceText(text);
  expect(outcome.ok).toBe(false);
  return outcome.ok ? undefined : outcome.problems[0];
}

function lineIn(text: string, path: string): number | undefined {
  const outcome = readSourceText(text);
  return outcome.ok ? outcome.value.lineOf(path) : undefined;
}

test('yes and no stay words, dates stay texts', () => {
  const outcome = readSourceText('a: yes\nb: 2024-03-08\n');
  expect(outcome).toMatchObject({ ok: true, value: { content: { a: 'yes', b: '2024-03-08' } } });
});

describe('the line of a part', () => {
  const text = 'a: 1\nb:\n  - c: 2\n    d:\n      e: 3\n  - f\n';

  test.each([
    ['a', 1],
    ['b', 2],
    ['b/0', 3],
    ['b/0/c', 3],
    ['b/0/d/e', 5],
    ['b/1', 6],
    ['', 1],
  ])('%s is where its key or item begins', (path, line) => {
    expect(lineIn(text, path)).toBe(line);
  });

  test('that is not there is the line of what is around it', () => {
    expect(lineIn(text, 'b/0/missing/too')).toBe(3);
    expect(lineIn(text, 'nothing')).toBe(1);
  });
});

describe('a text that is refused', () => {
  test('has a key twice', () => {
    expect(problemOf('a: 1\nb: 2\na: 3\n')).toMatchObject({
      code: 'yaml.duplicate-key',
      line: 3,
      try: 'keep one of the two',
    });
  });

  test('is no YAML, and says so without the place twice', () => {
    const problem = problemOf('a: [1, 2\nb: 3\n');
    expect(problem).toMatchObject({ code: 'yaml.syntax', path: '' });
    expect(problem!.because).not.toMatch(/at line/);
    expect(problem!.because.length).toBeGreaterThan(5);
    expect(problem!.line).toBeGreaterThanOrEqual(1);
  });

  test('repeats a part by an alias', () => {
    expect(problemOf('a: &one [1]\nb: *one\n')).toMatchObject({ code: 'yaml.alias', line: 2 });
  });

  test('holds a character that would garble a terminal or a page', () => {
    expect(problemOf('a: 1\nb: "red \\e[31m"\n')).toMatchObject({
      code: 'text.unprintable',
      line: 2,
      because: 'the text holds U+001B, which cannot be printed',
    });
    expect(problemOf('? "\\a"\n: 1')).toMatchObject({ code: 'text.unprintable', line: 1 });
    expect(readSourceText('a: "one\\ttwo\\n"').ok).toBe(true);
  });

  test('is too long', () => {
    expect(problemOf(`a: ${'x'.repeat(1_000_000)}`)).toMatchObject({ code: 'file.too-large' });
    expect(readSourceText(`a: ${'x'.repeat(999_997)}`).ok).toBe(true);
  });

  test('is nested too deeply, by brackets or by indentation', () => {
    expect(problemOf('['.repeat(20_000))).toMatchObject({ code: 'file.too-deep' });
    expect(problemOf('{'.repeat(65))).toMatchObject({
      code: 'file.too-deep',
      because: 'the file is nested about 65 levels deep; at most 64 are read',
    });
    expect(problemOf(`${' '.repeat(130)}a: 1`)).toMatchObject({ code: 'file.too-deep' });
    expect(problemOf('- '.repeat(65))).toMatchObject({ code: 'file.too-deep' });
  });

  test('is not refused for many brackets side by side', () => {
    expect(readSourceText(`[${'[], '.repeat(500)}[]]`).ok).toBe(true);
    expect(readSourceText(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true);
    expect(readSourceText(`a: ")))]]]]}}}} ${'[]'.repeat(9)}"`).ok).toBe(true);
  });
});

test('every refusal says why and what to do, for the file as a whole', () => {
  const said = [
    `a: ${'x'.repeat(1_000_000)}`,
    `${' '.repeat(130)}a: 1`,
    'a: 1\na: 2',
    'a: &one [1]\nb: *one\n',
  ].map(problemOf);
  expect(said.map((problem) => [problem?.path, problem?.because, problem?.try])).toEqual([
    [
      '',
      'the file has 1000003 characters; at most 1000000 are read',
      'keep captured judgments in files of their own and cite them',
    ],
    [
      '',
      'the file is nested about 65 levels deep; at most 64 are read',
      'look for an unclosed bracket or a line that is indented too far',
    ],
    [
      '',
      'the same key stands twice in one place, so what was meant cannot be known',
      'keep one of the two',
    ],
    [
      '',
      'the alias *one repeats a part from elsewhere, which a reader of a diff cannot see',
      'write the repeated part out',
    ],
  ]);
});

test('a key that is itself a map is no key', () => {
  expect(problemOf('{ [1]: 2 }')).toMatchObject({ code: 'yaml.syntax' });
});

test('depth falls again where a bracket closes', () => {
  expect(readSourceText(`[${'[[]], '.repeat(40)}[{}], ${'{ a: {} }, '.repeat(40)}[]]`).ok).toBe(
    true,
  );
  expect(problemOf(`[${'[], '.repeat(3)}${'['.repeat(64)}`)).toMatchObject({
    code: 'file.too-deep',
  });
  expect(problemOf('a: [b, '.repeat(70))).toMatchObject({ code: 'file.too-deep' });
});
