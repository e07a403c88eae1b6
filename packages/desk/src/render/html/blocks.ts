import {
  drawFigure,
  element,
  FROM_STYLESHEET,
  type Land,
  type MarkupChild,
  type MarkupElement,
} from '@respondeat/engine';
import type {
  ResolvedBlock,
  ResolvedFigure,
  ResolvedInline,
  ResolvedSection,
  ResolvedTable,
} from '../resolved-document.ts';
import type { InlineWriter } from './inlines.ts';

/** Widths in pixels at which each figure is drawn; the stylesheet shows the one that fits. */
const DRAWN_WIDTHS = { wide: 748, narrow: 346 } as const;

/** Blocks of a document as HTML. */
export class BlockWriter {
  readonly #inlines: InlineWriter;
  readonly #land: Land | undefined;

  constructor(inlines: InlineWriter, land: Land | undefined) {
    this.#inlines = inlines;
    this.#land = land;
  }

  section({ anchor, title, aside, blocks }: ResolvedSection): MarkupElement {
    const heading = `${anchor}-title`;
    return element(
      'section',
      { id: anchor, 'aria-labelledby': heading },
      element(
        'div',
        { class: 'section-head' },
        element('h2', { id: heading }, title),
        ...(aside === undefined ? [] : [element('p', { class: 'aside' }, aside)]),
      ),
      ...this.#blocks(blocks),
    );
  }

  #blocks(blocks: readonly ResolvedBlock[]): MarkupElement[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: ResolvedBlock): MarkupElement {
    switch (block.kind) {
      case 'lead':
        return element('p', { class: 'lead' }, ...this.#inlines.runs(block.text));
      case 'paragraph':
        return element('p', {}, ...this.#inlines.runs(block.text));
      case 'list':
        return element('ul', {}, ...block.items.map((item) => this.#item(item)));
      case 'table':
        return this.#table(block.table, block.caption);
      case 'figure':
        return this.#figure(block);
      case 'entry':
        return this.#entry(block);
    }
  }

  #item(runs: readonly ResolvedInline[]): MarkupElement {
    return element('li', {}, ...this.#inlines.runs(runs));
  }

  /** Roles are written out, for a stylesheet that shows rows as blocks takes them away on a narrow screen. */
  #table({ columns, rows }: ResolvedTable, caption: readonly ResolvedInline[]): MarkupElement {
    const heads = columns.map(({ title, align }) =>
      element('th', { scope: 'col', role: 'columnheader', class: endClass(align) }, title),
    );
    const body = rows.map((row) =>
      element(
        'tr',
        { role: 'row' },
        ...row.map((cell, index) => {
          const attributes = { role: 'cell', class: endClass(columns[index]?.align) };
          return element('td', attributes, ...inOne(this.#inlines.runs(cell)));
        }),
      ),
    );
    return element(
      'table',
      { role: 'table', style: columnTitles(columns) },
      ...(caption.length === 0 ? [] : [element('caption', {}, ...this.#inlines.runs(caption))]),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...heads)),
      element('tbody', { role: 'rowgroup' }, ...body),
    );
  }

  #figure({ figure, number, anchor, caption, table }: ResolvedFigure): MarkupElement {
    const captionId = `${anchor}-caption`;
    const drawings = Object.entries(DRAWN_WIDTHS).map(([name, width]) => {
      const land = this.#land === undefined ? {} : { land: this.#land };
      const { svg } = drawFigure(figure, { width, palette: FROM_STYLESHEET, ...land });
      const attributes = { class: `drawing ${name}`, role: 'img', 'aria-labelledby': captionId };
      return element('div', attributes, { written: svg });
    });
    return element(
      'figure',
      { id: anchor, 'aria-labelledby': captionId },
      ...drawings,
      element(
        'figcaption',
        { id: captionId },
        element('strong', {}, `Figure ${number}. `),
        ...this.#inlines.runs(caption),
      ),
      element(
        'details',
        { class: 'same-as-table' },
        element('summary', {}, 'The same as a table'),
        this.#table(table, []),
      ),
    );
  }

  /** An entry with tables is long: it is folded, and a link to it opens it. */
  #entry(entry: Extract<ResolvedBlock, { kind: 'entry' }>): MarkupElement {
    const { anchor, title, blocks, mentions } = entry;
    const heading = element('h3', {}, ...this.#inlines.runs(title));
    const content = [...this.#blocks(blocks), ...mentionLinks(mentions)];
    if (!blocks.some(({ kind }) => kind === 'table')) {
      return element('article', { class: 'entry', id: anchor }, heading, ...content);
    }
    return element(
      'details',
      { class: 'entry' },
      element('summary', {}, heading),
      element('div', { id: anchor }, ...content),
    );
  }
}

/** Titles of the columns for the stylesheet, which sets them before the cells on a narrow screen. */
function columnTitles(columns: ResolvedTable['columns']): string {
  return columns.map(({ title }, index) => `--c${index + 1}:${cssString(title)}`).join(';');
}

/** A text as a CSS string; whatever is no letter or digit is written by its code point. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** Several runs of a cell as one: on a narrow screen title and content of a cell stand side by side. */
function inOne(runs: readonly MarkupChild[]): readonly MarkupChild[] {
  return runs.length < 2 ? runs : [element('span', {}, ...runs)];
}

function endClass(align: 'start' | 'end' | undefined): string | undefined {
  return align === 'end' ? 'end' : undefined;
}

function mentionLinks(mentions: readonly string[]): MarkupElement[] {
  if (mentions.length === 0) return [];
  const links = mentions.flatMap((place, index): MarkupChild[] => [
    ' ',
    element('a', { href: `#${place}`, 'aria-label': `mention ${index + 1}` }, String(index + 1)),
  ]);
  return [element('p', { class: 'mentions' }, 'Cited at', ...links)];
}
