import type { CaseFile, Dossier, Marking, Outcome, PartialDate } from '@respondeat/engine';
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
}

/** A piece of work that a thread of its own does. */
export type Work =
  | EventWork
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'dossier'; readonly form: DossierForm; readonly question: DossierQuestion };

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
    if (work.kind === 'dossier') return this.#dossier(work.form, work.question);
    return this.#events(work);
  }

  /** Loads what reads tables only in a thread that reads one. */
  async #events(work: EventWork): Promise<EventProduct[EventWork['kind']]> {
    const { doEventWork } = await import('./event-work.ts');
    return doEventWork(work);
  }

  async #dossier(form: DossierForm, question: DossierQuestion): Promise<Product['dossier']> {
    const assessed = this.#assess(question);
    return assessed.ok ? { ok: true, value: await dossierIn(form, assessed.value) } : assessed;
  }

  #assess({ caseFile, sha256, seed, asOf, lawOf, marking }: DossierQuestion): Outcome<Dossier> {
    const key = JSON.stringify([sha256, seed, asOf, lawOf, marking]);
    const known = this.#dossiers.get(key);
    if (known !== undefined) return known;
    const assessed = assessCase({ caseFile, sha256 }, this.#pinned, {
      seed,
      series: true,
      ...(asOf === undefined ? {} : { asOf }),
      ...(lawOf === undefined ? {} : { lawOf }),
      ...(marking === undefined ? {} : { marking }),
    });
    this.#dossiers.set(key, assessed);
    const [oldest] = this.#dossiers.keys();
    if (this.#dossiers.size > KEPT && oldest !== undefined) this.#dossiers.delete(oldest);
    return assessed;
  }
}
