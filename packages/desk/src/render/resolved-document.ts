import type { DossierDocument, Figure, Table } from '@respondeat/engine';

/** The parts of a document tree, by the names that the tree gives them. */
export type Section = DossierDocument['sections'][number];
export type Block = Section['blocks'][number];
export type Inline = Table['rows'][number][number][number];
type InlineOf<Kind> = Extract<Exclude<Inline, string>, { kind: Kind }>;

/** A run of text with everything worked out that a page needs: figures in words, and where links lead. */
export type ResolvedInline =
  | { readonly kind: 'text' | 'strong' | 'quiet'; readonly text: string }
  | (InlineOf<'likelihood'> & {
      /** The probability and its interval, for reading. */
      readonly figure: string;
    })
  | {
      readonly kind: 'evidence';
      readonly id: string;
      /** Anchor of the entry, if the document has one. */
      readonly target?: string;
      /** Anchor of this mention, to which the entry points back: the first one in its section has one. */
      readonly place?: string;
    }
  | { readonly kind: 'term'; readonly text: string; readonly anchor: string }
  | { readonly kind: 'reference'; readonly text: string; readonly target?: string }
  | InlineOf<'verdict'>
  | InlineOf<'mark'>
  | InlineOf<'foreign'>
  | {
      readonly kind: 'link';
      readonly text: string;
      /** Only where it is an address that a reader may safely follow. */
      readonly address?: string;
    };

export interface ResolvedTable {
  readonly columns: Table['columns'];
  readonly rows: readonly (readonly (readonly ResolvedInline[])[])[];
}

/** A figure with its number; `anchor` is where links to it lead. */
export interface ResolvedFigure {
  readonly kind: 'figure';
  readonly number: number;
  readonly anchor: string;
  readonly figure: Figure;
  readonly caption: readonly ResolvedInline[];
  readonly table: ResolvedTable;
}

export type ResolvedBlock =
  | { readonly kind: 'lead' | 'paragraph'; readonly text: readonly ResolvedInline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly ResolvedInline[])[] }
  | {
      readonly kind: 'table';
      readonly caption: readonly ResolvedInline[];
      readonly table: ResolvedTable;
    }
  | ResolvedFigure
  | {
      readonly kind: 'entry';
      readonly anchor: string;
      readonly title: readonly ResolvedInline[];
      readonly blocks: readonly ResolvedBlock[];
      /** Anchors of the places that point here, in reading order. */
      readonly mentions: readonly string[];
    };

export interface ResolvedSection {
  readonly anchor: string;
  readonly title: string;
  readonly aside?: string;
  readonly blocks: readonly ResolvedBlock[];
}

/** A document whose links are known to lead somewhere. */
export interface ResolvedDocument extends Omit<DossierDocument, 'sections'> {
  readonly sections: readonly ResolvedSection[];
}
