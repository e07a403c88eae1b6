import {
  drawFigureInRows,
  type FigureInRows,
  type Land,
  PRINT,
  verdictSvg,
  verdictText,
} from '@respondeat/engine';
import type {
  ResolvedBlock,
  ResolvedDocument,
  ResolvedFigure,
  ResolvedInline,
  ResolvedTable,
} from '../resolved-document.ts';
import { columnWidths, textLength } from './column-widths.ts';

/** Width of the text on paper in pixels: 160 mm at 96 to the inch. */
const TEXT_WIDTH = 604;

/** Height in pixels from which a figure may be parted between pages. Declared: half of a page. */
const TALL = 460;

/** Rows up to which a table stays on one page, and the letters that they may have together. Declared: about a quarter of
 *  a page, since what does not fit leaves the page before it empty. */
const FEW_ROWS = 8;
const FEW_LETTERS = 1200;

/** Letters of a cell up to which its row is not parted between pages. Declared: some twenty lines of a narrow column. */
const WHOLE_CELL = 800;

const VERDICTS = ['met', 'open', 'not-met', 'contested', 'not-applicable'] as const;

/** The document as `dossier.typ` reads it: figures drawn, columns measured, nothing left to look up. */
export function printTree(document: ResolvedDocument, land: Land | undefined): object {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: printBlocks(section.blocks, land),
  }));
  return {
    case: document.case,
    title: document.title,
    question: document.question,
    marking: document.marking,
    asOf: document.asOf ?? null,
    scale: document.scale ?? { caption: '', bands: [] },
    sections,
    figures: figuresOf(document.sections.flatMap(({ blocks }) => blocks)).map(figureTable),
    colours: PRINT,
    verdicts: Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        { word: verdictText(verdict), glyph: verdictSvg(verdict, PRINT) },
      ]),
    ),
  };
}

function printBlocks(blocks: readonly ResolvedBlock[], land: Land | undefined): object[] {
  return blocks.map((block, place) =>
    block.kind === 'paragraph'
      ? { ...block, leads: leadsTo(blocks[place + 1], block.text) }
      : printBlock(block, land),
  );
}

/**
 * Whether a paragraph only leads to what follows, and must not be left alone at the foot of a page: a heading, or words
 * that end in a colon. A list is set close to what leads to it, which a block of its own would undo.
 */
function leadsTo(next: ResolvedBlock | undefined, runs: readonly ResolvedInline[]): boolean {
  const last = runs.at(-1);
  if (last === undefined || next === undefined || next.kind === 'list') return false;
  return runs.every(({ kind }) => kind === 'strong') || ('text' in last && last.text.endsWith(':'));
}

function printBlock(block: ResolvedBlock, land: Land | undefined): object {
  switch (block.kind) {
    case 'table':
      return {
        ...block,
        breakable: isLong(block.table),
        table: printTable(block.table),
      };
    case 'figure':
      return printFigure(block, land);
    case 'entry':
      return {
        ...block,
        breakable: !isShort(block.blocks),
        blocks: printBlocks(block.blocks, land),
      };
    default:
      return block;
  }
}

function printTable(table: ResolvedTable): object {
  const longest = Math.max(0, ...table.rows.flat().map(textLength));
  return { ...table, widths: columnWidths(table), wholeRows: longest <= WHOLE_CELL };
}

function isLong({ rows }: ResolvedTable): boolean {
  const letters = rows.flat().reduce((sum, cell) => sum + textLength(cell), 0);
  return rows.length > FEW_ROWS || letters > FEW_LETTERS;
}

/** Whether blocks are a few lines of text, which stay on one page. */
function isShort(blocks: readonly ResolvedBlock[]): boolean {
  const lengths = blocks.map((block) =>
    block.kind === 'paragraph' ? textLength(block.text) : Number.POSITIVE_INFINITY,
  );
  return lengths.reduce((sum, length) => sum + length, 0) <= FEW_LETTERS;
}

function printFigure({ figure, number, anchor, caption }: ResolvedFigure, land: Land | undefined) {
  const canvas = { width: TEXT_WIDTH, palette: PRINT, ...(land === undefined ? {} : { land }) };
  const { head, rows }: FigureInRows = drawFigureInRows(figure, canvas);
  return {
    kind: 'figure',
    number,
    anchor,
    caption,
    head: head?.svg ?? null,
    rows: rows.map(({ svg }) => svg),
    breakable: rows.reduce((sum, { height }) => sum + height, 0) > TALL,
  };
}

/** Every figure of some blocks, those within entries too. */
function figuresOf(blocks: readonly ResolvedBlock[]): ResolvedFigure[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'entry' ? figuresOf(block.blocks) : [];
  });
}

function figureTable({ number, anchor, caption, table }: ResolvedFigure): object {
  return { number, anchor, caption, table: printTable(table) };
}
