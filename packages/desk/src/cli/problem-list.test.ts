import { expect, test } from 'vitest';
import { problemList } from './problem-list.ts';
import type { Channel } from './terminal.ts';

const CHANNEL = { width: 80, emphasise: (_, text) => text } as Channel;
const EMPTY = { code: 'file.empty', path: '', because: 'the file is empty', try: 'begin' };

/** The first line of what is told of one problem. */
const headOf = (problem: Partial<Parameters<typeof problemList>[0]['problems'][0]>) =>
  problemList({ problems: [{ ...EMPTY, ...problem }], file: 'case.yaml' }, CHANNEL).split('\n')[0];

test('a problem of a whole file names the file, once', () => {
  expect(headOf({})).toBe('file.empty  case.yaml');
  expect(headOf({ because: 'there is no file `case.yaml`' })).toBe('file.empty');
});

test('a problem at a line names file and line, and one with a path alone the path', () => {
  expect(headOf({ line: 3, path: 'reports/0' })).toBe('file.empty  case.yaml:3  reports/0');
  expect(headOf({ path: '--set' })).toBe('file.empty  --set');
  expect(headOf({ path: 'name', file: 'map.yaml' })).toBe('file.empty  map.yaml  name');
});
