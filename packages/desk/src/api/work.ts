import {
  type CaseFile,
  type Dossier,
  type Marking,
  type Outcome,
  type PartialDate,
  withAttainability,
} from '@respondeat/engine';
import { drawBriefly } from '../attainability/brief-worlds.ts';
import { assessCase } from '../case-files/assess-case.ts';
import { type PinnedCase, readCaseBytes } from '../case-files/read-case.ts';
import type { PinnedLibrary } from '../library/read-library.ts';
import { type DossierForm, dossierIn } from '../output/dossier-files.ts';
import type { EventProduct, EventWork } from './event-work.ts';

/** What a dossier is asked for. */
export interface DossierQuestion {
  readonly caseFile: CaseFile;
  readonly sha256: string;
  readonly seed: number;
  readonly asOf?: PartialDate | undefined;
  /** The day whose law is applied. */
  readonly lawOf?: PartialDate | undefined;
  readonly marking?: Marking | undefined;
  /** Attacks to tell whole, by id. */
  readonly attacks?: readonly string[] | undefined;
}

/** A piece of work that a thread of its own does. */
export type Work =
  | EventWork
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'dossier';
      readonly form: DossierForm;
      readonly question: DossierQuestion;
      /** Whether worlds are drawn, to tell how often each standard could be met: that takes as long as all else. */
      readonly worlds: boolean;
    };

type DossierWork = Extract<Work, { kind: 'dossier' }>;

/** What each kind of work gives. */
export interface Product extends EventProduct {
  read: Outcome<PinnedCase>;
  dossier: Outcome<string | Uint8Array>;
}

/** How many dossiers a thread keeps, so that a second form of one is only rendered. Declared. */
const KEPT = 3;

/** Does pieces of work with one library, and remembers the last dossiers. */
export class Worker {
  readonly #pinned: PinnedLibrary;
  readonly #dossiers = new Map<string, Outcome<Dossier>>();

  constructor(pinned: PinnedLibrary) {
    this.#pinned = pinned;
  }

  /** Does one piece. */
  do(work: Work): Promise<Product[Work['kind']]> {
    if (work.kind === 'read')
      return Promise.resolve(readCaseBytes(work.bytes, this.#pinned.library));
    if (work.kind === 'dossier') return this.#dossier(work);
    return this.#events(work);
  }

  /** Loads what reads tables only in a thread that reads one. */
  async #events(work: EventWork): Promise<EventProduct[EventWork['kind']]> {
    const { doEventWork } = await import('./event-work.ts');
    return doEventWork(work);
  }

  async #dossier({ form, question, worlds }: DossierWork): Promise<Product['dossier']> {
    const assessed = worlds ? this.#withWorlds(question) : this.#assess(question);
    return assessed.ok ? { ok: true, value: await dossierIn(form, assessed.value) } : assessed;
  }

  #withWorlds(question: DossierQuestion): Outcome<Dossier> {
    return this.#once(['worlds', question], () => {
      const assessed = this.#assess(question);
      if (!assessed.ok) return assessed;
      const { caseFile, seed, asOf, lawOf, attacks } = question;
      const { marking } = assessed.value.assessment.provenance;
      const days = {
        ...(asOf === undefined ? {} : { asOf }),
        ...(lawOf === undefined ? {} : { lawOf }),
      };
      const told = attacks === undefined ? {} : { attacks };
      const drawn = drawBriefly(
        { caseFile, marking, ...days, ...told },
        seed,
        this.#pinned.library,
      );
      return drawn.ok ? { ok: true, value: withAttainability(assessed.value, drawn.value) } : drawn;
    });
  }

  #assess(question: DossierQuestion): Outcome<Dossier> {
    const { caseFile, sha256, seed, asOf, lawOf, marking, attacks } = question;
    return this.#once(['assessed', question], () =>
      assessCase({ caseFile, sha256 }, this.#pinned, {
        seed,
        series: true,
        ...(asOf === undefined ? {} : { asOf }),
        ...(lawOf === undefined ? {} : { lawOf }),
        ...(marking === undefined ? {} : { marking }),
        ...(attacks === undefined ? {} : { attacks }),
      }),
    );
  }

  /** What was made of a question before, or is made of it now. */
  #once(
    [made, { sha256, seed, asOf, lawOf, marking, attacks }]: readonly [string, DossierQuestion],
    make: () => Outcome<Dossier>,
  ): Outcome<Dossier> {
    const key = JSON.stringify([made, sha256, seed, asOf, lawOf, marking, attacks]);
    const known = this.#dossiers.get(key) ?? make();
    this.#dossiers.set(key, known);
    const [oldest] = this.#dossiers.keys();
    if (this.#dossiers.size > KEPT && oldest !== undefined) this.#dossiers.delete(oldest);
    return known;
  }
}
