import { Defect, type DossierDocument, percentText, type Table } from '@respondeat/engine';
import type {
  Block,
  Inline,
  ResolvedBlock,
  ResolvedDocument,
  ResolvedInline,
  ResolvedTable,
  Section,
} from './resolved-document.ts';

/** Addresses that a reader may follow: what else a scheme can do is not for a dossier. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
/** Where a line must not break: before a per cent sign, and after a sign of less or more. */
const SPACE_WITHIN_FIGURE = /(?<=\d) (?=%)|(?<=[<>]) (?=\d)/g;
const NO_BREAK_SPACE = '\u00a0';

/** Numbers the figures of a document and ties every mention of an entry to the entry, and the entry to its mentions. */
export function resolveDocument(document: DossierDocument): ResolvedDocument {
  const sections = new Resolution(anchorsOf(document.sections)).resolve(document.sections);
  return { ...document, sections };
}

/** Text as it is set: a figure stays with its signs. */
function typeset(text: string): string {
  return text.replace(SPACE_WITHIN_FIGURE, NO_BREAK_SPACE);
}

/** Where references lead: every entry and every term by its id; where two have the same, the first. */
function anchorsOf(sections: readonly Section[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const name = (kind: string, id: string) => {
    if (!anchors.has(id)) anchors.set(id, `${kind}-${anchors.size + 1}`);
  };
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'entry') {
        name('entry', block.id);
        walk(block.blocks);
        continue;
      }
      for (const run of runsOf(block)) {
        if (typeof run !== 'string' && run.kind === 'term') name('term', run.id);
      }
    }
  };
  walk(sections.flatMap(({ blocks }) => blocks));
  return anchors;
}

function runsOf(block: Exclude<Block, { kind: 'entry' }>): readonly Inline[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'table':
    case 'figure':
      return [...block.caption, ...block.table.rows.flat(2)];
  }
}

/** One walk through a document in reading order. */
class Resolution {
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #mentions = new Map<string, string[]>();
  readonly #mentionedInSection = new Set<string>();
  #figures = 0;
  #places = 0;

  constructor(anchors: ReadonlyMap<string, string>) {
    this.#anchors = anchors;
  }

  resolve(sections: readonly Section[]): ResolvedDocument['sections'] {
    return sections.map((section) => this.#section(section));
  }

  #section({ id, title, aside, blocks }: Section): ResolvedDocument['sections'][number] {
    this.#mentionedInSection.clear();
    return {
      anchor: `section-${id}`,
      title,
      ...(aside === undefined ? {} : { aside: typeset(aside) }),
      blocks: this.#blocks(blocks),
    };
  }

  #blocks(blocks: readonly Block[]): ResolvedBlock[] {
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): ResolvedBlock {
    switch (block.kind) {
      case 'lead':
      case 'paragraph':
        return { kind: block.kind, text: this.#runs(block.text) };
      case 'list':
        return { kind: 'list', items: block.items.map((item) => this.#runs(item)) };
      case 'table':
        return { ...block, caption: this.#runs(block.caption), table: this.#table(block.table) };
      case 'figure':
        return this.#figure(block);
      case 'entry':
        return this.#entry(block);
    }
  }

  #figure(block: Extract<Block, { kind: 'figure' }>): ResolvedBlock {
    this.#figures += 1;
    return {
      kind: 'figure',
      number: this.#figures,
      anchor: `figure-${this.#figures}`,
      figure: block.figure,
      caption: this.#runs(block.caption),
      table: this.#table(block.table),
    };
  }

  #entry({ id, title, blocks }: Extract<Block, { kind: 'entry' }>): ResolvedBlock {
    const anchor = this.#anchorOf(id);
    return {
      kind: 'entry',
      anchor,
      title: this.#runs(title),
      blocks: this.#blocks(blocks),
      mentions: this.#mentionsOf(anchor),
    };
  }

  #table({ columns, rows }: Table): ResolvedTable {
    return { columns, rows: rows.map((row) => row.map((cell) => this.#runs(cell))) };
  }

  #runs(runs: readonly Inline[]): ResolvedInline[] {
    return runs.map((run) => this.#run(run));
  }

  #run(run: Inline): ResolvedInline {
    if (typeof run === 'string') return { kind: 'text', text: typeset(run) };
    switch (run.kind) {
      case 'strong':
      case 'quiet':
        return { kind: run.kind, text: typeset(run.text) };
      case 'likelihood':
        return { ...run, figure: figureText(run) };
      case 'evidence':
        return this.#evidence(run.id);
      case 'term':
        return { kind: 'term', text: run.text, anchor: this.#anchorOf(run.id) };
      case 'reference':
        return this.#reference(run);
      case 'link':
        return SAFE_ADDRESS.test(run.address)
          ? { kind: 'link', text: run.text, address: run.address }
          : { kind: 'link', text: run.text };
      default:
        return run;
    }
  }

  #evidence(id: string): ResolvedInline {
    const target = this.#anchors.get(id);
    if (target === undefined) return { kind: 'evidence', id };
    if (this.#mentionedInSection.has(target)) return { kind: 'evidence', id, target };
    this.#mentionedInSection.add(target);
    this.#places += 1;
    const place = `mention-${this.#places}`;
    this.#mentionsOf(target).push(place);
    return { kind: 'evidence', id, target, place };
  }

  #reference({ id, text }: { id: string; text: string }): ResolvedInline {
    const target = this.#anchors.get(id);
    return target === undefined ? { kind: 'reference', text } : { kind: 'reference', text, target };
  }

  #anchorOf(id: string): string {
    const anchor = this.#anchors.get(id);
    if (anchor === undefined) throw new Defect(`no place was made for ${id}`);
    return anchor;
  }

  /** The list is filled while the walk goes on: an entry may be mentioned after it. */
  #mentionsOf(anchor: string): string[] {
    const known = this.#mentions.get(anchor);
    if (known !== undefined) return known;
    const mentions: string[] = [];
    this.#mentions.set(anchor, mentions);
    return mentions;
  }
}

function figureText({
  probability,
  interval,
}: {
  probability: number;
  interval: { lower: number; upper: number };
}): string {
  const lower = Math.round(interval.lower * 100);
  const upper = Math.round(interval.upper * 100);
  return typeset(`${percentText(probability)} (${lower}–${upper})`);
}
