import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readExpectations } from '../../packages/desk/src/casebook/expectations.ts';
import { casebookFolders, replay } from '../../packages/desk/src/casebook/replay.ts';
import { readLibrary } from '../../packages/desk/src/library/read-library.ts';

const library = readLibrary();

test.each(casebookFolders().map((folder) => [basename(folder), folder]))(
  '%s gives what a reader of its record would expect',
  (_name, folder) => {
    const replayed = replay(folder, library);
    expect(replayed.problems).toEqual([]);
    expect(replayed.mismatches).toEqual([]);
  },
);

test('every case of the casebook says what is expected of it', () => {
  const silent = casebookFolders().filter((folder) => readExpectations(folder).length === 0);
  expect(silent.map((folder) => basename(folder))).toEqual([]);
});
