import { basename } from 'node:path';
import { EventStore } from '../../corpus/import/event-store.ts';
import { type ImportedFile, importFile } from '../../corpus/import/import-file.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder } from '../../output/write-together.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { problemList, tellProblems } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus import`, as the command line gives them. */
export interface ImportFlags {
  readonly into: string;
  readonly as?: string;
  readonly release: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Imports files of event data sets into a store, each whole or not at all. */
export async function corpusImport(
  paths: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  const folder = checkFolder(flags.into);
  if (!folder.ok)
    return tellProblems({ problems: folder.problems, file: flags.into }, { asJson, terminal });
  const store = new EventStore(flags.into);
  const progress = asJson ? silentProgress : shownProgress(terminal.err);
  const done: ImportedFile[] = [];
  let exitCode: ExitCode = EXIT.done;
  for (const path of paths) {
    const outcome = await progress.step(
      printable(basename(path)),
      () =>
        importFile(store, path, {
          dataSet: flags.as,
          release: flags.release,
          isStrict: flags.strict === true,
        }),
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
  terminal.out.line(asJson ? jsonText({ imported: done }) : summary(done));
  return exitCode;
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
