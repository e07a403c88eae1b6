import { join, resolve } from 'node:path';
import {
  assess,
  conclusionLines,
  type Dossier,
  dossierJson,
  isPartialDate,
  MARKINGS,
  type Marking,
  type Problem,
} from '@respondeat/engine';
import { type ReadCase, readCase } from '../../case-files/read-case.ts';
import { type PinnedLibrary, readLibrary } from '../../library/read-library.ts';
import { writeTogether } from '../../output/write-together.ts';
import { renderHtml, renderPdf } from '../../render/index.ts';
import { ENGINE_VERSION } from '../../version.ts';
import { EXIT } from '../exit-codes.ts';
import { problemCount, problemList } from '../problem-list.ts';
import { runTasks } from '../progress.ts';
import { styled, type Terminal } from '../terminal.ts';

/** Options of `respondeat attribute`, as the command line gives them. */
export interface AttributeOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly seed: string;
  readonly asOf?: string;
  readonly marking?: string;
}

/** Attributes a case and writes its dossier. Gives the exit code. */
export async function attribute(
  path: string,
  options: AttributeOptions,
  terminal: Terminal,
): Promise<number> {
  const misuse = misuseOf(options);
  if (misuse !== undefined) {
    terminal.err(misuse);
    return EXIT.usage;
  }
  const work = new Attribution(path, options);
  await runTasks(work.tasks(), { terminal, silent: options.json === true });
  if (work.problems.length > 0) return reportProblems(work.problems, options, terminal);
  if (options.json === true) terminal.out(work.json);
  else terminal.out(summary(work, terminal));
  return EXIT.done;
}

function misuseOf({ asOf, marking, seed }: AttributeOptions): string | undefined {
  if (asOf !== undefined && !isPartialDate(asOf))
    return `--as-of ${asOf}: not a date; write 2021-02-25, 2021-02 or 2021`;
  if (marking !== undefined && !isMarking(marking))
    return `--marking ${marking}: use one of ${MARKINGS.join(', ')}`;
  if (!/^\d{1,9}$/.test(seed)) return `--seed ${seed}: give a whole number from 0 to 999999999`;
  return undefined;
}

function isMarking(word: string): word is Marking {
  return (MARKINGS as readonly string[]).includes(word);
}

/** One run of the command: read, assess, render, write. A step does nothing once there are problems. */
class Attribution {
  problems: readonly Problem[] = [];
  json = '';
  folder: string | undefined;
  dossier: Dossier | undefined;
  #library: PinnedLibrary | undefined;
  #read: ReadCase | undefined;
  readonly #files = new Map<string, string | Uint8Array>();
  readonly #path: string;
  readonly #options: AttributeOptions;

  constructor(path: string, options: AttributeOptions) {
    this.#path = path;
    this.#options = options;
  }

  tasks() {
    const steps = [
      { title: 'Read the case and the standards', run: () => this.#readCase() },
      { title: 'Weigh the evidence, infer, apply the standards', run: () => this.#assess() },
      { title: 'Render the dossier', run: () => this.#render() },
      { title: 'Write it', run: () => this.#write() },
    ];
    return steps.map(({ title, run }) => ({
      title,
      run: () => (this.problems.length > 0 ? undefined : run()),
    }));
  }

  #readCase(): void {
    this.#library = readLibrary();
    const read = readCase(this.#path, this.#library.library);
    if (read.ok) this.#read = read.value;
    else this.problems = read.problems;
  }

  #assess(): void {
    const { library, modelSha256, standardsSha256 } = this.#library as PinnedLibrary;
    const { caseFile, sha256 } = this.#read as ReadCase;
    const { asOf, marking, seed } = this.#options;
    const assessed = assess(caseFile, library, {
      marking: (marking as Marking | undefined) ?? 'TLP:RED',
      seed: Number(seed),
      pinned: { engine: ENGINE_VERSION, modelSha256, standardsSha256, caseSha256: sha256 },
      ...(asOf === undefined ? {} : { asOf }),
    });
    if (assessed.ok) this.dossier = assessed.value;
    else this.problems = assessed.problems;
  }

  async #render(): Promise<void> {
    const { assessment, document } = this.dossier as Dossier;
    this.json = JSON.stringify(dossierJson(assessment), null, 2);
    if (this.#writesFiles()) {
      this.#files.set('dossier.json', `${this.json}\n`);
      this.#files.set('dossier.html', renderHtml(document));
      this.#files.set('dossier.pdf', await renderPdf(document));
    }
  }

  #write(): void {
    if (!this.#writesFiles()) return;
    const { caseFile } = this.#read as ReadCase;
    this.folder = resolve(this.#options.out ?? join('out', caseFile.case));
    writeTogether(this.folder, this.#files);
  }

  /** With `--json` and no folder named, the answer goes to the terminal alone. */
  #writesFiles(): boolean {
    return this.#options.json !== true || this.#options.out !== undefined;
  }
}

function reportProblems(
  problems: readonly Problem[],
  { json }: AttributeOptions,
  terminal: Terminal,
): number {
  if (json === true) terminal.out(JSON.stringify({ problems }, null, 2));
  else
    terminal.err(
      `${problemList(problems, terminal)}\n\n${problemCount(problems)}; nothing was written.`,
    );
  return EXIT.problems;
}

function summary(work: Attribution, terminal: Terminal): string {
  const { assessment } = work.dossier as Dossier;
  return [
    '',
    styled('bold', assessment.caseFile.title, terminal),
    ...conclusionLines(assessment).map((line) => `  ${line}`),
    '',
    `The dossier: ${join(work.folder ?? '', 'dossier.pdf')}`,
    `             ${join(work.folder ?? '', 'dossier.html')}`,
    `             ${join(work.folder ?? '', 'dossier.json')}`,
  ].join('\n');
}
