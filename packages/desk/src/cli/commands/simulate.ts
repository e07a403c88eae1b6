import { join, resolve } from 'node:path';
import {
  MOST_GROUPS,
  type SimulatedCampaign,
  type SimulationSettings,
  simulateCampaign,
} from '@respondeat/engine';
import { stringify } from 'yaml';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder, type FilesByName, writeTogether } from '../../output/write-together.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { seedIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import { shortestPath } from '../shortest-path.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat simulate`, as the command line gives them. */
export interface SimulateFlags {
  readonly out?: string;
  readonly seed: string;
  readonly incidents: string;
  readonly groups: string;
  readonly candidates: string;
  readonly sources: string;
  readonly reports: string;
  readonly copyProbability: string;
  readonly alone?: string;
  readonly json?: boolean;
}

/** Most records that one simulated case holds of a kind. Declared: a case file of it can still be opened. */
const MOST = 1000;

/** Draws a synthetic campaign and writes its case file and its truth. */
export function simulate(flags: SimulateFlags, terminal: Terminal): ExitCode {
  const { out, json } = flags;
  if (out === '') throw new Misuse('--out: name a folder');
  const seed = seedIn(flags.seed);
  const settings = settingsIn(flags);
  const { library } = readLibrary();
  const campaign = simulateCampaign(settings, library.numbers, seed);
  if (json === true) terminal.out.line(jsonText({ seed, settings, ...campaign }));
  if (json === true && out === undefined) return EXIT.done;
  const folder = resolve(out ?? join('out', campaign.caseFile.case));
  const isFree = checkFolder(folder);
  const written = isFree.ok ? writeTogether(folder, filesOf(campaign, { seed, settings })) : isFree;
  if (!written.ok)
    return tellProblems(
      { problems: written.problems, file: folder },
      { asJson: json === true, terminal },
    );
  const extent = `${counted(settings.incidents, 'attack')}, ${counted(campaign.caseFile.reports.length, 'report')}`;
  if (json !== true)
    terminal.out.line(`${extent} in ${shortestPath(folder)}: case.yaml, and truth.json.`);
  return EXIT.done;
}

function filesOf({ caseFile, truth }: SimulatedCampaign, drawnFrom: object): FilesByName {
  return new Map([
    ['case.yaml', stringify(caseFile, { aliasDuplicateObjects: false })],
    ['truth.json', `${jsonText({ ...drawnFrom, ...truth })}\n`],
  ]);
}

function settingsIn(flags: SimulateFlags): SimulationSettings {
  const { alone, copyProbability } = flags;
  return {
    incidents: countIn('--incidents', flags.incidents, MOST),
    groups: countIn('--groups', flags.groups, MOST_GROUPS),
    candidates: countIn('--candidates', flags.candidates, MOST_GROUPS),
    sources: countIn('--sources', flags.sources, MOST),
    reports: countIn('--reports', flags.reports, MOST),
    copyProbability: chanceIn('--copy-probability', copyProbability),
    ...(alone !== undefined && { alone: chanceIn('--alone', alone) }),
  };
}

function countIn(option: string, text: string, most: number): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new Misuse(`${option} ${text}: give a whole number from 1 to ${most}`);
}

function chanceIn(option: string, text: string): number {
  if (/^\d*\.?\d+$/.test(text) && Number(text) <= 1) return Number(text);
  throw new Misuse(`${option} ${text}: give a probability from 0 to 1, such as 0.7`);
}
