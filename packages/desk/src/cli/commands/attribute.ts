import { join, resolve } from 'node:path';
import {
  type Assessment,
  type Dossier,
  isPartialDate,
  MARKINGS,
  type Marking,
  type Outcome,
} from '@respondeat/engine';
import { assessCase, type CaseOptions } from '../../case-files/assess-case.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { dossierFiles, dossierJsonText } from '../../output/dossier-files.ts';
import { checkFolder, writeTogether } from '../../output/write-together.ts';
import { conclusionText } from '../conclusion-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { seedIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import { type Progress, shownProgress, silentProgress } from '../progress.ts';
import { shortestPath } from '../shortest-path.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat attribute`, as the command line gives them. */
export interface AttributeFlags {
  readonly out?: string;
  readonly json?: boolean;
  readonly seed: string;
  readonly asOf?: string;
  readonly marking?: string;
}

/** A dossier, and the files that it was written to, if it was. */
interface Attribution {
  readonly dossier: Dossier;
  readonly written: readonly string[];
}

/** Attributes a case and writes its dossier. */
export async function attribute(
  path: string,
  flags: AttributeFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const asJson = flags.json === true;
  const options = optionsOf(flags);
  const progress = asJson && !err.isWatched ? silentProgress : shownProgress(err);
  const made = await attributeInSteps(path, { flags, options, progress });
  if (!made.ok) {
    const { problems } = made;
    if (!asJson) err.line('');
    const exitCode = tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
    if (!asJson) err.line(`\n${counted(problems.length, 'problem')}; nothing was written.`);
    return exitCode;
  }
  const { dossier, written } = made.value;
  if (asJson) out.line(dossierJsonText(dossier));
  else out.line(`\n${conclusionText(dossier, out)}\n\n${whereabouts(written)}`);
  return EXIT.done;
}

function optionsOf({ asOf, marking, out, seed }: AttributeFlags): CaseOptions {
  if (out === '') throw new Misuse('--out: name a folder');
  if (asOf !== undefined && !isPartialDate(asOf))
    throw new Misuse(`--as-of ${asOf}: no such day; write 2021-02-25, 2021-02 or 2021`);
  if (marking !== undefined && !isMarking(marking))
    throw new Misuse(`--marking ${marking}: give one of ${MARKINGS.join(', ')}`);
  return {
    seed: seedIn(seed),
    ...(asOf === undefined ? {} : { asOf }),
    ...(marking === undefined ? {} : { marking }),
  };
}

function isMarking(word: string): word is Marking {
  return (MARKINGS as readonly string[]).includes(word);
}

interface Work {
  readonly flags: AttributeFlags;
  readonly options: CaseOptions;
  readonly progress: Progress;
}

async function attributeInSteps(
  path: string,
  { flags, options, progress }: Work,
): Promise<Outcome<Attribution>> {
  const pinned = await progress.step('read the standards', readLibrary, ({ library }) =>
    counted(library.law.standards.size, 'standard'),
  );
  const read = await progress.step(
    'read the case',
    () => readCase(path, pinned.library),
    orProblems(({ caseFile }) => counted(caseFile.reports.length, 'report')),
  );
  if (!read.ok) return read;
  const folder = folderFor(read.value.caseFile.case, flags);
  const isFree = folder === undefined ? { ok: true as const } : checkFolder(folder);
  if (!isFree.ok) return isFree;
  const assessed = await progress.step(
    'weigh, infer, apply',
    () => assessCase(read.value, pinned, options),
    orProblems(({ assessment }) => mannerOf(assessment)),
  );
  if (!assessed.ok) return assessed;
  if (folder === undefined) return { ok: true, value: { dossier: assessed.value, written: [] } };
  return writeDossier(assessed.value, { folder, progress });
}

/** How much was inferred, and how. */
function mannerOf({ inference: { variables, manner, campaign } }: Assessment): string {
  const how = manner.kind === 'weighted' ? 'approximately' : 'exactly';
  const drawn = campaign === undefined ? '' : `, ${campaign.draws} draws`;
  return `${variables} variables, ${how}${drawn}`;
}

async function writeDossier(
  dossier: Dossier,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<Outcome<Attribution>> {
  const files = await progress.step(
    'render the dossier',
    () => dossierFiles(dossier),
    (rendered) => counted(rendered.size, 'file'),
  );
  const wrote = await progress.step(
    'write it',
    () => writeTogether(folder, files),
    orProblems(() => shortestPath(folder)),
  );
  if (!wrote.ok) return wrote;
  return {
    ok: true,
    value: { dossier, written: [...files.keys()].map((name) => join(folder, name)) },
  };
}

/** Where the dossier goes: nowhere if only its JSON was asked for. */
function folderFor(name: string, { json, out }: AttributeFlags): string | undefined {
  if (json === true && out === undefined) return undefined;
  return resolve(out ?? join('out', name));
}

function orProblems<Value>(words: (value: Value) => string) {
  return (outcome: Outcome<Value>) =>
    outcome.ok ? words(outcome.value) : counted(outcome.problems.length, 'problem');
}

function whereabouts(written: readonly string[]): string {
  return written
    .map((file, place) => `${place === 0 ? 'The dossier:' : '            '}  ${shortestPath(file)}`)
    .join('\n');
}
