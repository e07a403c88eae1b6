import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { conclusionLines, type Problem } from '@respondeat/engine';
import { assessCase } from '../case-files/assess-case.ts';
import { readCase } from '../case-files/read-case.ts';
import type { PinnedLibrary } from '../library/read-library.ts';
import { DATA_ROOT } from '../library/shipped.ts';
import { readExpectations } from './expectations.ts';
import { type Mismatch, mismatchesOf } from './mismatches.ts';

/** What replaying one case gave. */
export interface Replay {
  readonly case: string;
  readonly title: string;
  readonly conclusion: readonly string[];
  readonly expectations: number;
  readonly mismatches: readonly Mismatch[];
  readonly problems: readonly Problem[];
}

/** Exact inference draws nothing, so any seed does. */
const SEED = 1;

/** Folders that hold no case files: decided matters, series of attacks over years, and games. */
const NO_CASES = ['adjudicated', 'series', 'games'];

/** Folders of case files in the casebook, in order. */
export function casebookFolders(root = DATA_ROOT): string[] {
  const casebook = join(root, 'casebook');
  return readdirSync(casebook, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_CASES.includes(entry.name))
    .map(({ name }) => join(casebook, name))
    .toSorted();
}

/** Assesses a case of the casebook and compares with everything expected of it. */
export function replay(folder: string, pinned: PinnedLibrary): Replay {
  const read = readCase(folder, pinned.library);
  if (!read.ok) return failed(folder, read.problems);
  const whole = assessCase(read.value, pinned, { seed: SEED });
  if (!whole.ok) return failed(folder, whole.problems);
  const expectations = readExpectations(folder);
  const compared = expectations.map((expectation) => {
    const { asOf } = expectation;
    const then = asOf === undefined ? whole : assessCase(read.value, pinned, { seed: SEED, asOf });
    return then.ok
      ? { mismatches: mismatchesOf(expectation, then.value.assessment), problems: [] }
      : { mismatches: [], problems: then.problems };
  });
  const { case: id, title } = read.value.caseFile;
  return {
    case: id,
    title,
    conclusion: conclusionLines(whole.value.assessment),
    expectations: expectations.length,
    mismatches: compared.flatMap(({ mismatches }) => mismatches),
    problems: compared.flatMap(({ problems }) => problems),
  };
}

function failed(folder: string, problems: readonly Problem[]): Replay {
  const nothing = { title: '', conclusion: [], expectations: 0, mismatches: [] };
  return { case: basename(folder), ...nothing, problems };
}
