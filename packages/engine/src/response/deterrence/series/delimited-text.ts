import type { Outcome, Problem } from '../../../vocabulary/index.ts';

/** A row of a table in a text, by the names of its columns, and the line that it begins on. */
export interface TextRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Signs that may part cells. The one that occurs most in the line of titles is taken. */
const SEPARATORS = [',', ';', '\t'] as const;

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a table with a line of titles (RFC 4180; semicolons and tabs are understood too). Titles lose case and blanks. */
export function readDelimited(text: string): Outcome<readonly TextRow[]> {
  const [head = ''] = text.replace(/^\s*\n/, '').split('\n', 1);
  const separator = SEPARATORS.reduce((most, sign) =>
    head.split(sign).length > head.split(most).length ? sign : most,
  );
  const read = splitCells(text, separator);
  if (!read.ok) return read;
  const [titles, ...rows] = read.value;
  if (titles === undefined) return { ok: false, problems: [empty()] };
  const names = titles.cells.map((title) => title.trim().toLowerCase());
  const uneven = rows.filter(({ cells }) => cells.length !== names.length);
  if (uneven.length > 0)
    return { ok: false, problems: uneven.map((row) => unevenRow(row, names.length)) };
  const named = rows.map(({ line, cells }) => ({
    line,
    cells: new Map(names.map((name, place) => [name, (cells[place] as string).trim()])),
  }));
  return { ok: true, value: named };
}

function splitCells(text: string, separator: string): Outcome<Cells[]> {
  const rows: Cells[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let rowLine = 1;
  let quoteLine = 0;
  const endRow = () => {
    if (cells.length > 0 || cell.trim() !== '')
      rows.push({ line: rowLine, cells: [...cells, cell] });
    cells = [];
    cell = '';
    rowLine = line + 1;
  };
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]!;
    if (quoteLine > 0) {
      if (sign !== '"') cell += sign;
      else if (text[place + 1] === '"') cell += text[++place];
      else quoteLine = 0;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoteLine = line;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
    if (sign === '\n') line++;
  }
  if (quoteLine > 0) return { ok: false, problems: [openQuote(quoteLine)] };
  endRow();
  return { ok: true, value: rows };
}

function empty(): Problem {
  return {
    code: 'series.empty',
    path: '',
    because: 'the file has no line of titles',
    try: 'begin with a line such as `date,count`',
  };
}

function unevenRow({ line, cells }: Cells, titles: number): Problem {
  return {
    code: 'series.uneven-row',
    path: `line ${line}`,
    line,
    because: `the row has ${cells.length} cells, and there are ${titles} titles`,
    try: 'put a cell that holds the separator into double quotes, or add what is missing',
  };
}

function openQuote(line: number): Problem {
  return {
    code: 'series.open-quote',
    path: `line ${line}`,
    line,
    because: 'a quoted cell begins here and never ends',
    try: 'add the closing double quote; a quote within a cell is written twice',
  };
}
