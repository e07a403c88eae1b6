import type { Interval, LikelihoodScale, Marking, PartialDate } from '../vocabulary/index.ts';
import type { Figure } from './figure.ts';
import type { VerdictWord } from './verdict-word.ts';

/** A run of text. Plain strings are plain text; everything else opens into something. */
export type Inline =
  | string
  /** A name or word that carries the sentence. */
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'quiet'; readonly text: string }
  /** A likelihood word with the probability it stands for. */
  | {
      readonly kind: 'likelihood';
      readonly text: string;
      readonly probability: number;
      readonly interval: Interval;
    }
  /** A record of the case by id, shown in the register of evidence. */
  | { readonly kind: 'evidence'; readonly id: string }
  /** A name that stands for something told here, to which references lead by `id`. */
  | { readonly kind: 'term'; readonly id: string; readonly text: string }
  /** Leads to the entry or the term of that id, where the document has it. */
  | { readonly kind: 'reference'; readonly id: string; readonly text: string }
  | { readonly kind: 'verdict'; readonly verdict: VerdictWord }
  /** Verification mark of an authority or a report. */
  | { readonly kind: 'mark'; readonly verification: 'verified' | 'secondary' | 'unverified' }
  /** Text in a script of its own; `rtl` where it runs from right to left. */
  | {
      readonly kind: 'foreign';
      readonly text: string;
      readonly language: string;
      readonly rtl: boolean;
    }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

/** Cells of inline runs under titled columns; numbers stand at the end of theirs. */
export interface Table {
  readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** What stands in a section, one below the other. */
export type Block =
  /** The conclusion, set large. */
  | { readonly kind: 'lead'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly caption: readonly Inline[]; readonly table: Table }
  /** A figure with the sentence that says what to see, and a table that says the same. */
  | {
      readonly kind: 'figure';
      readonly figure: Figure;
      readonly caption: readonly Inline[];
      readonly table: Table;
    }
  /** One entry of a register, to which other places of the dossier point by `id`. */
  | {
      readonly kind: 'entry';
      readonly id: string;
      readonly title: readonly Inline[];
      readonly blocks: readonly Block[];
    };

/** A part of the document under a title. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Right of the title, small: a count or what the section rests on. */
  readonly aside?: string;
  readonly blocks: readonly Block[];
}

/** What a dossier was made from, so that the same bytes can be made again. */
export interface Provenance {
  readonly engine: string;
  readonly modelEdition: number;
  readonly modelSha256: string;
  readonly standardsSha256: string;
  readonly caseSha256: string;
  readonly seed: number;
  readonly asOf?: PartialDate;
  /** The day whose law was applied, where another was asked for than that of `asOf`. */
  readonly lawOf?: PartialDate;
  readonly marking: Marking;
}

/** A dossier as a tree of text and figures, the same for PDF, HTML and screen. */
export interface DossierDocument {
  readonly case: string;
  readonly title: string;
  readonly question: string;
  readonly marking: Marking;
  readonly asOf?: PartialDate;
  /** What the words of likelihood in this dossier stand for. */
  readonly scale?: { readonly caption: string; readonly bands: LikelihoodScale['bands'] };
  readonly sections: readonly Section[];
  readonly provenance: Provenance;
}
