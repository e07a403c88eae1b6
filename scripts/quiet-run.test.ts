import { expect, test } from 'vitest';
import { run, tail } from './quiet-run.mjs';

test('a program that ends well is reported with what it printed on both streams', async () => {
  const ending = await run(['sh', '-c', 'echo out; echo err >&2']);
  expect(ending.ok).toBe(true);
  expect(ending.output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
});

test('a program that ends badly has failed', async () => {
  expect(await run(['sh', '-c', 'echo why; exit 3'])).toEqual({ ok: false, output: 'why\n' });
});

test('a program that does not exist has failed and is named', async () => {
  const ending = await run(['no-such-program']);
  expect(ending.ok).toBe(false);
  expect(ending.output).toContain('no-such-program');
});

test('a program runs in the workspace, with its tools first on the path', async () => {
  const { output } = await run(['sh', '-c', 'ls package-lock.json; echo $PATH']);
  expect(output).toMatch(/^package-lock.json\n[^:]*\/node_modules\/.bin:/);
});

test('only the last lines are shown, indented', () => {
  expect(tail('one\ntwo\nthree\n', 2)).toBe('    two\n    three');
});
