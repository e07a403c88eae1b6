import { join, resolve } from 'node:path';
import {
  type Assessment,
  type Attainability,
  type Dossier,
  type Library,
  type Marking,
  type Outcome,
  WORLDS_PER_PART,
  withAttainability,
} from '@respondeat/engine';
import { BriefDrawing } from '../../attainability/brief-drawing.ts';
import { drawEverywhere } from '../../attainability/draw-attainability.ts';
import type { WorldsOfCase } from '../../attainability/worlds-request.ts';
import { assessCase, type CaseOptions } from '../../case-files/assess-case.ts';
import { caseFileAt, type ReadCase, readCase } from '../../case-files/read-case.ts';
import { versionMarking } from '../../case-files/version-marking.ts';
import { libraryWith } from '../../library/own-standards.ts';
import { inWordsOf, type PinnedLibrary } from '../../library/read-library.ts';
import { dossierFiles, dossierJsonText } from '../../output/dossier-files.ts';
import { checkFolder, writeTogether } from '../../output/write-together.ts';
import { readSeriesFolder } from '../../series/series-folder.ts';
import { conclusionText } from '../conclusion-text.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { daysIn, incidentsIn, markingIn, seedIn, worldsIn } from '../part-question.ts';
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
  readonly lawOf?: string;
  readonly marking?: string;
  readonly scale: string;
  /** Attacks to tell whole, by id. */
  readonly incident?: readonly string[];
  readonly standards?: string;
  /** Folder with a further series of attacks to stand beside the case. */
  readonly series?: string;
  /** Worlds for each part of a sponsor, `true` for as many as usual, or `false` for none at all. */
  readonly attainability?: string | boolean;
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
  const worlds = worldsAsked(flags);
  const progress = asJson && !err.isWatched ? silentProgress : shownProgress(err);
  const made = await attributeBeside(path, { flags, options, worlds, progress });
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

function optionsOf({ asOf, lawOf, marking, out, seed }: AttributeFlags): CaseOptions {
  if (out === '') throw new Misuse('--out: name a folder');
  const known = markingIn(marking);
  return {
    seed: seedIn(seed),
    ...daysIn({ asOf, lawOf }),
    ...(known === undefined ? {} : { marking: known }),
  };
}

function worldsAsked({ attainability }: AttributeFlags): number | undefined {
  if (typeof attainability === 'string') return worldsIn(attainability, '--attainability');
  return attainability === true ? WORLDS_PER_PART : undefined;
}

function libraryInWords({ scale, standards }: AttributeFlags): Outcome<PinnedLibrary> {
  const pinned = libraryWith(standards);
  if (!pinned.ok) return pinned;
  const chosen = inWordsOf(pinned.value, scale);
  if (chosen !== undefined) return { ok: true, value: chosen };
  throw new Misuse(`--scale ${scale}: give one of ${[...pinned.value.scales.keys()].join(', ')}`);
}

interface Work {
  readonly flags: AttributeFlags;
  readonly options: CaseOptions;
  /** Worlds for each part of a sponsor along curves; undefined where no more than every dossier tells is asked for. */
  readonly worlds: number | undefined;
  /** Draws what every dossier tells, unless it is to be left out. */
  readonly beside: BriefDrawing | undefined;
  readonly progress: Progress;
}

/** Attributes, with a thread beside where more worlds than every dossier tells of are not asked for. */
async function attributeBeside(
  path: string,
  work: Omit<Work, 'beside'>,
): Promise<Outcome<Attribution>> {
  const isBrief = work.worlds === undefined && work.flags.attainability !== false;
  const beside = isBrief ? new BriefDrawing() : undefined;
  try {
    return await attributeInSteps(path, { ...work, beside });
  } finally {
    await beside?.end();
  }
}

async function attributeInSteps(path: string, work: Work): Promise<Outcome<Attribution>> {
  const { flags, options, progress } = work;
  const law = await progress.step(
    'read the standards',
    () => libraryInWords(flags),
    orProblems(({ library }) => counted(library.law.standards.size, 'standard')),
  );
  if (!law.ok) return law;
  const pinned = law.value;
  const read = await progress.step(
    'read the case',
    () => caseBesideSeries(path, pinned.library, flags),
    orProblems(({ caseFile }) => counted(caseFile.reports.length, 'report')),
  );
  if (!read.ok) return read;
  const attacks = incidentsIn(read.value.caseFile, flags.incident);
  const asked = attacks === undefined ? options : { ...options, attacks };
  const folder = folderFor(read.value.caseFile.case, flags);
  const isFree = folder === undefined ? { ok: true as const } : checkFolder(folder);
  if (!isFree.ok) return isFree;
  const dossier = await withWorlds(read.value, pinned, { ...work, options: asked });
  if (!dossier.ok) return dossier;
  if (folder === undefined) return { ok: true, value: { dossier: dossier.value, written: [] } };
  return writeDossier(dossier.value, { folder, progress });
}

/** Assesses a case, while a thread beside draws the worlds that every dossier tells of; or after more of them were drawn. */
async function withWorlds(
  read: ReadCase,
  pinned: PinnedLibrary,
  work: Work,
): Promise<Outcome<Dossier>> {
  const { options, beside, progress } = work;
  const marking = versionMarking(read.caseFile, options);
  if (!marking.ok) return marking;
  const request = requestOf(read, marking.value, work);
  if (work.worlds !== undefined) {
    const asked = { library: pinned.library, progress, worlds: work.worlds };
    const drawn = await drawEverywhere(request, options.seed, asked);
    if (!drawn.ok) return drawn;
    return assessInSteps(read, pinned, { ...work, attainability: drawn.value });
  }
  const drawing = beside?.draw({ request, seed: options.seed });
  const assessed = await assessInSteps(read, pinned, work);
  if (!assessed.ok || drawing === undefined) return assessed;
  const drawn = await progress.step('draw worlds', () => drawing, orProblems(placesIn));
  // What the thread holds is needed for rendering.
  await beside?.end();
  return drawn.ok ? { ok: true, value: withAttainability(assessed.value, drawn.value) } : drawn;
}

function requestOf(
  { caseFile }: ReadCase,
  marking: Marking,
  { flags, options }: Work,
): WorldsOfCase {
  const { asOf, lawOf, attacks } = options;
  return {
    caseFile,
    marking,
    ...(attacks === undefined ? {} : { attacks }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(lawOf === undefined ? {} : { lawOf }),
    ...(flags.standards === undefined ? {} : { ownStandards: flags.standards }),
  };
}

function assessInSteps(
  read: ReadCase,
  pinned: PinnedLibrary,
  { options, attainability, progress }: Work & Pick<CaseOptions, 'attainability'>,
): Promise<Outcome<Dossier>> {
  const drawn = attainability === undefined ? {} : { attainability };
  return progress.step(
    'weigh, infer, apply',
    () => assessCase(read, pinned, { ...options, ...drawn, series: true }),
    orProblems(({ assessment }) => mannerOf(assessment)),
  );
}

function placesIn(drawn: readonly Attainability[]): string {
  const worlds = drawn.reduce((sum, { worldsPerPart }) => sum + 2 * worldsPerPart, 0);
  return counted(worlds, 'world');
}

/** The case, with the series of a folder behind its own where one is named. */
function caseBesideSeries(
  path: string,
  library: Library,
  { series: folder }: AttributeFlags,
): Outcome<ReadCase> {
  const read = readCase(path, library);
  if (!read.ok || folder === undefined) return read;
  const further = readSeriesFolder(folder);
  if (!further.ok) return further;
  const { caseFile } = read.value;
  const series = [...(caseFile.series ?? []), further.value];
  return { ok: true, value: { ...read.value, caseFile: { ...caseFile, series } } };
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
