import { parse, stringify } from 'yaml';
import { textOf } from './tracked-files.ts';

/** A fenced block of a document: the word after the fence, the rest of that line, and what stands between. */
interface Block {
  readonly language: string;
  readonly heading: string;
  readonly text: string;
}

/** A command of a document, with what it is said to print. What is left out is marked by an ellipsis. */
export interface ToldCommand {
  readonly command: string;
  /** Empty where the document does not say. */
  readonly prints: string;
  /** How it ends: 0, unless the block is headed `sh ends with 1`. */
  readonly exitCode: number;
}

const FENCED = /^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a document, in order. */
function blocksOf(document: string): readonly Block[] {
  return [...textOf(document).matchAll(FENCED)].map(([, language, heading, text]) => ({
    language: language ?? '',
    heading: heading ?? '',
    text: text ?? '',
  }));
}

/** Every command of a document, with the block of text that follows it. */
export function commandsOf(document: string): readonly ToldCommand[] {
  const blocks = blocksOf(document);
  return blocks.flatMap(({ language, heading, text }, place) => {
    if (language !== 'sh') return [];
    const next = blocks[place + 1];
    const prints = next?.language === 'text' ? next.text : '';
    const [, exitCode = '0'] = /^ends with (\d)$/.exec(heading) ?? [];
    return [{ command: text.trim(), prints, exitCode: Number(exitCode) }];
  });
}

/**
 * The files that the guide has its reader write, by name. `yaml NAME` or `md NAME` holds a whole file;
 * `yaml NAME added to BASE` holds entries for the lists of an earlier one.
 */
export function filesOf(documents: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { language, heading, text } of documents.flatMap(blocksOf)) {
    if (!['yaml', 'md'].includes(language) || heading === '') continue;
    const [name = '', base] = heading.split(' added to ');
    files.set(name, base === undefined ? text : added(text, files.get(base) ?? ''));
  }
  return files;
}

type Lists = Record<string, unknown[]>;

function added(entries: string, base: string): string {
  const whole = parse(base) as Record<string, unknown>;
  for (const [list, more] of Object.entries(parse(entries) as Lists)) {
    whole[list] = [...((whole[list] as unknown[] | undefined) ?? []), ...more];
  }
  return stringify(whole);
}

/** The rows of the table of a document whose heading row begins with the given cells, without their markup. */
export function tableOf(document: string, ...heading: readonly string[]): readonly string[][] {
  const rows = textOf(document)
    .split('\n')
    .map((line) => (line.startsWith('|') ? cellsOf(line) : undefined));
  const start = rows.findIndex(
    (cells) => cells !== undefined && heading.every((cell, place) => cells[place] === cell),
  );
  if (start < 0) throw new Error(`${document} has no table that begins with ${heading.join(', ')}`);
  const end = rows.indexOf(undefined, start);
  return rows.slice(start + 2, end < 0 ? undefined : end) as string[][];
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replaceAll('`', ''));
}
