import { nearestName, type Outcome, type Problem } from '@respondeat/engine';
import { parse, YAMLParseError } from 'yaml';
import { DAY_FORMS, type DayForm } from '../source-files/day-forms.ts';
import { columnNamed } from '../source-files/source-file.ts';
import { EVENT_COLUMNS, type EventColumn } from './event-shape.ts';
import { DATA_SETS } from './known-datasets.ts';
import { LICENCES, type LicenceName } from './licences.ts';
import { type MappedColumn, type Mapping, NEEDED } from './mapping.ts';

const NAME = /^[a-z][a-z0-9-]*$/;

/** Keys of a mapping, and of a column of it that is written as a record. */
const KEYS = ['name', 'licence', 'columns'] as const;
const COLUMN_KEYS = ['column', 'form', 'words'] as const;

/** Reads a mapping and checks it against the columns of the file that it is for. */
export function parseMapping(text: string, columns: readonly string[]): Outcome<Mapping> {
  const read = recordIn(text);
  if (!read.ok) return read;
  const written = read.value;
  const mapped = Object.entries(recordOf(written.columns) ?? {});
  const problems = [
    ...unknownKeys(written, KEYS, ''),
    ...nameProblems(written.name),
    ...licenceProblems(written.licence),
    ...mapped.flatMap(([event, from]) => columnProblems(event, from, columns)),
    ...absentColumns(written, columns),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      name: String(written.name),
      licence: (written.licence ?? 'unknown') as LicenceName,
      columns: Object.fromEntries(mapped.map(([event, from]) => [event, mappedColumn(from)])),
    },
  };
}

type Written = Readonly<Record<string, unknown>>;

function recordIn(text: string): Outcome<Written> {
  try {
    const record = recordOf(parse(text));
    if (record !== undefined) return { ok: true, value: record };
    const advice = 'start from what `respondeat corpus map` writes';
    return { ok: false, problems: [problem('', 'the mapping is no record', advice)] };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [said = ''] = error.message.split('\n');
    const because = `the mapping is no YAML: ${said.replace(/ at line \d+, column \d+:?$/, '')}`;
    const broken = problem('', because, 'mend the line; text with `: ` or ` #` in it needs quotes');
    const line = error.linePos?.[0].line;
    return { ok: false, problems: [line === undefined ? broken : { ...broken, line }] };
  }
}

function recordOf(written: unknown): Written | undefined {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  return written as Written;
}

function mappedColumn(from: unknown): MappedColumn | undefined {
  if (typeof from === 'string') return { column: from };
  const { column, form, words } = recordOf(from) ?? {};
  if (typeof column !== 'string') return undefined;
  const coded = recordOf(words);
  return {
    column,
    ...(form === undefined ? {} : { form: form as DayForm }),
    ...(coded === undefined
      ? {}
      : {
          words: Object.fromEntries(
            Object.entries(coded).map(([code, word]) => [code, String(word)]),
          ),
        }),
  };
}

function columnProblems(
  event: string,
  written: unknown,
  columns: readonly string[],
): readonly Problem[] {
  const path = `columns/${event}`;
  if (!(event in EVENT_COLUMNS))
    return [
      problem(path, `an event has no \`${event}\``, adviceFor(event, Object.keys(EVENT_COLUMNS))),
    ];
  const unknown = unknownKeys(recordOf(written) ?? {}, COLUMN_KEYS, `${path}/`);
  const from = mappedColumn(written);
  if (from === undefined) {
    const advice = 'write the name of a column, or a record of column, form and words';
    return [...unknown, problem(path, 'it names no column', advice)];
  }
  const isThere = columnNamed(columns, [from.column.toLowerCase()]) !== undefined;
  const absent = problem(
    path,
    `the file has no column \`${from.column}\``,
    adviceFor(from.column, columns),
  );
  return [...unknown, ...(isThere ? [] : [absent]), ...formProblems(event as EventColumn, from)];
}

/** What an event cannot be without and no column is named for; or that no columns are named at all. */
function absentColumns(written: Written, columns: readonly string[]): readonly Problem[] {
  const mapped = recordOf(written.columns);
  if (mapped === undefined)
    return [problem('columns', 'no columns are named', `name those of ${NEEDED.join(' and ')}`)];
  return NEEDED.filter((event) => mapped[event] === undefined).map((event) =>
    problem(
      `columns/${event}`,
      `no column is mapped to \`${event}\``,
      `name one of ${columns.join(', ')}`,
    ),
  );
}

/** What is wrong with the form that a column is said to have. */
function formProblems(event: EventColumn, { form }: MappedColumn): readonly Problem[] {
  if (form === undefined) return [];
  const path = `columns/${event}/form`;
  const forms = Object.keys(DAY_FORMS);
  if (EVENT_COLUMNS[event] !== 'DATE')
    return [problem(path, 'only days have a form', 'leave it out')];
  if (forms.includes(form)) return [];
  return [problem(path, `days have no form \`${form}\``, `use one of ${forms.join(', ')}`)];
}

/** Keys that nothing is done with, which are misspelt as often as not. */
function unknownKeys(
  record: Written,
  known: readonly string[],
  within: string,
): readonly Problem[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) =>
      problem(`${within}${key}`, `\`${key}\` says nothing here`, adviceFor(key, known)),
    );
}

function adviceFor(written: string, known: readonly string[]): string {
  const near = nearestName(written, known);
  return `${near === undefined ? '' : `did you mean \`${near}\`? `}use one of ${known.join(', ')}`;
}

function nameProblems(name: unknown): readonly Problem[] {
  if (typeof name !== 'string' || !NAME.test(name))
    return [
      problem(
        'name',
        'the data set has no name of small letters, digits and hyphens',
        'give it one, such as `my-events`',
      ),
    ];
  if (DATA_SETS.some((known) => known.name === name))
    return [problem('name', `\`${name}\` is a known data set`, 'give it another name')];
  return [];
}

function licenceProblems(licence: unknown): readonly Problem[] {
  if (licence === undefined || (typeof licence === 'string' && licence in LICENCES)) return [];
  return [
    problem(
      'licence',
      'the licence is none that is known',
      `use one of ${Object.keys(LICENCES).join(', ')}`,
    ),
  ];
}

function problem(path: string, because: string, advice: string): Problem {
  return { code: 'corpus.mapping', path, because, try: advice };
}
