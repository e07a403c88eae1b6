import type { Kinds } from '../../packages/engine/src/casefile/index.ts';
import { table } from './markdown.ts';
import { formInWords, recordsWithin, type Schema } from './schema.ts';

/** What the page is made from. */
export interface PageSources {
  readonly schema: Schema;
  readonly kinds: Kinds;
  /** A short case as YAML. */
  readonly example: string;
}

const HEAD = `# The case file

<!-- Made by scripts/reference-docs.ts from the engine's schema and vocabulary/kinds.yaml. -->

A case file holds one question under study and everything recorded about it. It is one YAML 1.2 document (JSON is
YAML too) in UTF-8, named \`case.yaml\` in a folder of its own, with captures beside it. Records name each other by
[id](#id). Nothing is assumed in the place of what is left out; where nobody looked, the format has a word for that.
\`respondeat check CASE\` lists everything wrong, as [problems](problems.md).

For help while you write, give your editor the [JSON Schema](case-file.schema.json); with the YAML language server:

\`\`\`yaml
# yaml-language-server: $schema=path/to/docs/reference/case-file.schema.json
\`\`\`

Keys in **bold** are needed. All others may be left out.`;

/** The reference of the case-file format, as Markdown. */
export function caseFilePage({ schema, kinds, example }: PageSources): string {
  const forms = Object.entries(schema.$defs ?? {}).filter(([name]) => !name.startsWith('kind-of-'));
  return [
    HEAD,
    '## A short case',
    `The same as a [file](example-case.yaml):\n\n\`\`\`yaml\n${example.trim()}\n\`\`\``,
    '## The whole file',
    tableOf(schema, ''),
    '## Records',
    ...recordsWithin(schema).flatMap((record) => [
      `### ${record.place}`,
      sentence(record.schema.description ?? ''),
      tableOf(record.schema, record.place),
      ...propositionsOf(record.schema, record.place),
    ]),
    '## Forms',
    ...forms.flatMap(([name, form]) => [`### ${name}`, describeForm(form)]),
    '## Words',
    'The kinds of records, from [vocabulary/kinds.yaml](../../vocabulary/kinds.yaml).',
    ...Object.entries(kinds).flatMap(([kind, words]) => [
      `### kind-of-${kind}`,
      tableOfWords(words),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function sentence(words: string): string {
  return words.replace(/^./, (first) => first.toUpperCase()).replace(/[^.]$/, '$&.');
}

/** A table of the keys of a record. */
function tableOf({ properties = {}, required = [] }: Schema, place: string): string {
  const rows = Object.entries(properties).map(([key, property]) => {
    const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    const within = place === '' ? key : `${place}, ${key}`;
    return [name, formInWords(property, within), property.description ?? ''];
  });
  return table(['key', 'form', 'what it is'], rows);
}

/** The forms of which a report is about exactly one. */
function propositionsOf({ properties = {} }: Schema, place: string): string[] {
  return Object.entries(properties).flatMap(([key, { anyOf = [] }]) => {
    const forms = anyOf.filter((form) => form.properties !== undefined);
    if (forms.length === 0) return [];
    const rows = forms.map((form) => [keysInWords(form), form.description ?? '']);
    return [
      `### ${place}, ${key}`,
      'Exactly one of these forms, each named by its first key. Keys in brackets may be left out.',
      table(['form', 'what it says'], rows),
    ];
  });
}

function keysInWords({ properties = {}, required = [] }: Schema): string {
  return Object.entries(properties)
    .map(([key, property]) => {
      const shown = `\`${key}\`: ${formInWords(property, key)}`;
      return required.includes(key) ? shown : `[${shown}]`;
    })
    .join('<br>');
}

function describeForm(form: Schema): string {
  const isTold = form.enum !== undefined || form.type === 'number';
  const values = isTold ? `\n\n${sentence(formInWords(form, ''))}` : '';
  return `${sentence(form.description ?? '')}${values}`;
}

function tableOfWords(
  words: Readonly<Record<string, { means: string; finding?: string | undefined }>>,
): string {
  const haveFindings = Object.values(words).some(({ finding }) => finding !== undefined);
  const rows = Object.entries(words).map(([word, { means, finding }]) => {
    const row = [`\`${word}\``, means];
    return haveFindings ? [...row, finding === undefined ? '' : `\`${finding}\``] : row;
  });
  return table(haveFindings ? ['word', 'means', 'a record of'] : ['word', 'means'], rows);
}
