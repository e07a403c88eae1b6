import { basename } from 'node:path';
import type { Outcome } from '@respondeat/engine';
import { EventStore } from '../../corpus/import/event-store.ts';
import type { ImportedFile } from '../../corpus/import/import-file.ts';
import { importTable } from '../../corpus/import/import-table.ts';
import { lockStore } from '../../corpus/import/store-lock.ts';
import { decodeText } from '../../input/decode-text.ts';
import { readFile } from '../../input/read-file.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder } from '../../output/write-together.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { problemList, tellProblems } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus import`, as the command line gives them. */
export interface ImportFlags {
  readonly into: string;
  readonly as?: string;
  readonly release: string;
  readonly mapping?: string;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Largest mapping that is read, in bytes. Declared: a hundred codes take some thousand. */
const LARGEST_MAPPING = 1_000_000;

/** Imports files of event data sets into a store, each whole or not at all. */
export async function corpusImport(
  paths: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  if (flags.as !== undefined && flags.mapping !== undefined)
    throw new Misuse('--as and --mapping: a mapping names its own data set; give one of the two');
  const mapping = mappingIn(flags.mapping);
  if (!mapping.ok)
    return tellProblems(
      { problems: mapping.problems, file: flags.mapping as string },
      { asJson, terminal },
    );
  const folder = checkFolder(flags.into);
  if (!folder.ok)
    return tellProblems({ problems: folder.problems, file: flags.into }, { asJson, terminal });
  const lock = lockStore(flags.into);
  if (!lock.ok)
    return tellProblems({ problems: lock.problems, file: flags.into }, { asJson, terminal });
  try {
    return await importAll(paths, { ...flags, mappingText: mapping.value }, terminal);
  } finally {
    lock.value();
  }
}

/** Options with what is in the file of the mapping. */
type ReadFlags = ImportFlags & { readonly mappingText: string | undefined };

async function importAll(
  paths: readonly string[],
  flags: ReadFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  const store = new EventStore(flags.into);
  store.clearUnfinished();
  const progress = asJson ? silentProgress : shownProgress(terminal.err);
  const done: ImportedFile[] = [];
  let exitCode: ExitCode = EXIT.done;
  for (const path of paths) {
    const outcome = await progress.step(
      printable(basename(path)),
      () => importOne(store, path, flags),
      (result) => (result.ok ? wordsOf(result.value) : 'refused'),
    );
    if (outcome.ok) {
      done.push(outcome.value);
      if (outcome.value.skipped.length > 0 && !asJson)
        terminal.err.line(
          problemList({ problems: outcome.value.skipped, file: path }, terminal.err),
        );
      continue;
    }
    exitCode = EXIT.problems;
    tellProblems({ problems: outcome.problems, file: path }, { asJson: false, terminal });
  }
  if (flags.dryRun === true) terminal.err.line('A dry run: nothing was kept.');
  terminal.out.line(asJson ? jsonText({ imported: done }) : summary(done));
  return exitCode;
}

function importOne(
  store: EventStore,
  path: string,
  flags: ReadFlags,
): Promise<Outcome<ImportedFile>> {
  return importTable(store, path, {
    dataSet: flags.as,
    mapping: flags.mappingText,
    mappingFile: flags.mapping,
    name: basename(path),
    release: flags.release,
    isStrict: flags.strict === true,
    isTrial: flags.dryRun === true,
  });
}

function mappingIn(path: string | undefined): Outcome<string | undefined> {
  if (path === undefined) return { ok: true, value: undefined };
  const use = { noun: 'a mapping', maximumBytes: LARGEST_MAPPING, whereLarger: 'name a mapping' };
  const bytes = readFile(path, use);
  return bytes.ok ? decodeText(bytes.value, path) : bytes;
}

function wordsOf({ entry, wasThere }: ImportedFile): string {
  if (wasThere) return 'was there already';
  return `${entry.added} new, ${entry.revised} revised`;
}

function summary(done: readonly ImportedFile[]): string {
  return done
    .map(({ entry, wasThere }) =>
      wasThere
        ? `${printable(entry.file)}: was imported before, nothing to do`
        : `${printable(entry.file)}: ${entry.dataSet}, ${counted(entry.added, 'new row')}, ${entry.revised} revised, ${entry.unchanged} as they were, ${entry.skipped} skipped`,
    )
    .join('\n');
}
