import { basename, dirname } from 'node:path';
import { type FilePreview, previewFile } from '../../corpus/import/file-preview.ts';
import { mappingText, stillToName } from '../../corpus/import/mapping.ts';
import { jsonText } from '../../output/json-text.ts';
import { writeTogether } from '../../output/write-together.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat corpus map`, as the command line gives them. */
export interface MapFlags {
  readonly out?: string;
  readonly json?: boolean;
}

/** Shows what a file holds and proposes how its columns map to those of an event. */
export async function corpusMap(
  path: string,
  flags: MapFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asJson = flags.json === true;
  const preview = await previewFile(path);
  if (!preview.ok)
    return tellProblems({ problems: preview.problems, file: path }, { asJson, terminal });
  const mapping = mappingText(preview.value.mapping);
  if (flags.out !== undefined) {
    const written = writeTogether(dirname(flags.out), new Map([[basename(flags.out), mapping]]));
    if (!written.ok)
      return tellProblems({ problems: written.problems, file: flags.out }, { asJson, terminal });
  }
  terminal.out.line(asJson ? jsonText({ ...preview.value, mapping }) : previewText(preview.value));
  return EXIT.done;
}

function previewText(preview: FilePreview): string {
  const { dataSet, columns, mapping } = preview;
  const rows = columns.map(({ name, filled, examples }) => [
    printable(name),
    `${(100 * filled).toFixed(0)} % filled`,
    printable(examples.join(' | ')),
  ]);
  const known =
    dataSet === undefined
      ? 'None of the known data sets. Proposed mapping; correct it, and say the licence:'
      : `These are the columns of ${dataSet}, which \`respondeat corpus import\` reads by itself. A mapping all the same:`;
  return [alignColumns(rows), known, mappingText(mapping).trimEnd(), ...leftOpen(preview)].join(
    '\n\n',
  );
}

/** What a person has to add before the mapping can be used, and which columns it leaves aside. */
function leftOpen({ columns, mapping, dayForms }: FilePreview): string[] {
  const needed = stillToName(mapping);
  const read = new Set(Object.values(mapping.columns).map(({ column }) => column));
  const aside = columns.map(({ name }) => name).filter((name) => !read.has(name));
  return [
    ...(needed.length === 0
      ? []
      : [`Still to be named, since no event can do without: ${needed.join(', ')}`]),
    ...dayForms.flatMap(({ column, forms: [form = '', other] }) => {
      const written = `{column: ${printable(column)}, form: ${form}}`;
      if (other !== undefined)
        return [
          `The days of ${printable(column)} may be ${form} or ${other}: say which, as ${written}`,
        ];
      return aside.includes(column) ? [`Days as ${form} are read as ${written}`] : [];
    }),
    ...(aside.length === 0 ? [] : [`Columns that it leaves aside: ${printable(aside.join(', '))}`]),
  ];
}
