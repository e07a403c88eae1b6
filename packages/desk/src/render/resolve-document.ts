import { type DossierDocument, percentText, type Table } from '@respondeat/engine';
import type {
  Block,
  Inline,
  ResolvedBlock,
  ResolvedDocument,
  ResolvedInline,
  ResolvedTable,
  Section,
} from './resolved-document.ts';

/** An entry of the document with its anchor, in reading order. */
interface KnownEntry {
  readonly id: string;
  readonly anchor: string;
}

/** Addresses that a reader may follow: what else a scheme can do is not for a dossier. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
/** Before a per cent sign a line must not break. */
const SPACE_BEFORE_PERCENT = /(\d) %/g;
const NO_BREAK_SPACE = '\u00a0';

/** Numbers the figures of a document and ties every mention of an entry to the entry, and the entry to its mentions. */
export function resolveDocument(document: DossierDocument): ResolvedDocument {
  const sections = new Resolution(entriesOf(document.sections)).resolve(document.sections);
  return { ...document, sections };
}

/** Text as it is set: a figure stays with its per cent sign. */
function typeset(text: string): string {
  return text.replace(SPACE_BEFORE_PERCENT, `$1${NO_BREAK_SPACE}%`);
}

function entriesOf(sections: readonly Section[]): KnownEntry[] {
  const ids = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => (block.kind === 'entry' ? [block.id, ...ids(block.blocks)] : []));
  return sections
    .flatMap(({ blocks }) => ids(blocks))
    .map((id, index) => ({ id, anchor: `entry-${index + 1}` }));
}

/** One walk through a document in reading order. */
class Resolution {
  readonly #entries: readonly KnownEntry[];
  readonly #anchors: ReadonlyMap<string, string>;
  readonly #mentions = new Map<string, string[]>();
  readonly #mentionedInSection = new Set<string>();
  #entriesPassed = 0;
  #figures = 0;
  #places = 0;

  constructor(entries: readonly KnownEntry[]) {
    this.#entries = entries;
    this.#anchors = new Map(entries.map(({ id, anchor }) => [id, anchor]));
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

  #entry({ title, blocks }: Extract<Block, { kind: 'entry' }>): ResolvedBlock {
    const { anchor } = this.#entries[this.#entriesPassed] as KnownEntry;
    this.#entriesPassed += 1;
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
      case 'standard':
        return this.#standard(run);
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

  /** A standard has an entry for each state that it is applied to: the next one after the mention is meant. */
  #standard({ id, text }: { id: string; text: string }): ResolvedInline {
    const own = (entry: KnownEntry) => entry.id === id || entry.id.startsWith(`${id} `);
    const entry = this.#entries.slice(this.#entriesPassed).find(own) ?? this.#entries.find(own);
    return entry === undefined
      ? { kind: 'standard', text }
      : { kind: 'standard', text, target: entry.anchor };
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
