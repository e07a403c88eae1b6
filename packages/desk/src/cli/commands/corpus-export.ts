import { EventStore, isEventStore } from '../../corpus/import/event-store.ts';
import { exportRows } from '../../corpus/import/export-rows.ts';
import { jsonText } from '../../output/json-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus export`, as the command line gives them. */
export interface ExportFlags {
  readonly from: string;
  readonly out: string;
  readonly dataSet?: string;
  readonly leaveOutForbidden?: boolean;
  readonly json?: boolean;
}

/** Writes imported events as CSV, but for those whose licence forbids it. */
export async function corpusExport(flags: ExportFlags, terminal: Terminal): Promise<ExitCode> {
  const asJson = flags.json === true;
  if (!isEventStore(flags.from))
    throw new Misuse(`--from ${flags.from}: nothing was imported there`);
  const store = new EventStore(flags.from);
  checkDataSet(flags.dataSet, store);
  const exported = await exportRows(store, flags.out, {
    dataSet: flags.dataSet,
    leaveOutForbidden: flags.leaveOutForbidden === true,
  });
  if (!exported.ok)
    return tellProblems({ problems: exported.problems, file: flags.from }, { asJson, terminal });
  const { rows, leftOut } = exported.value;
  terminal.out.line(
    asJson
      ? jsonText(exported.value)
      : `${counted(rows, 'row')} written, ${leftOut} left out because of their licence`,
  );
  return EXIT.done;
}

/** A name that no import was of is told, since an empty file would look like an answer. */
function checkDataSet(asked: string | undefined, store: EventStore): void {
  const names = store.dataSets;
  if (asked === undefined || names.includes(asked)) return;
  throw new Misuse(
    `--data-set ${asked}: nothing of it was imported; name one of ${names.join(', ')}`,
  );
}
