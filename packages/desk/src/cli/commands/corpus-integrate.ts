import { basename, dirname } from 'node:path';
import type { Outcome, Problem } from '@respondeat/engine';
import type { EventTable } from '../../corpus/integrate/event-table.ts';
import { groupsTable } from '../../corpus/integrate/groups-table.ts';
import {
  type IntegratedPair,
  type Integration,
  integrateSources,
} from '../../corpus/integrate/integrate-sources.ts';
import { compareSources, type IntegrationMode } from '../../corpus/integrate/match-sources.ts';
import { readEventTable } from '../../corpus/integrate/read-event-table.ts';
import { readTaxonomy } from '../../corpus/integrate/read-taxonomy.ts';
import type { Taxonomy } from '../../corpus/integrate/taxonomy.ts';
import { type WaterfallStep, waterfall } from '../../corpus/integrate/waterfall.ts';
import { type Database, openDuckDb } from '../../corpus/source-files/open-duckdb.ts';
import { jsonText } from '../../output/json-text.ts';
import { writeTogether } from '../../output/write-together.ts';
import { counted } from '../counted.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { printable } from '../printable.ts';
import { problemList, tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat corpus integrate`, as the command line gives them. */
export interface IntegrateFlags {
  readonly source: readonly string[];
  readonly days: string;
  readonly km: string;
  readonly mode: string;
  readonly taxonomy?: readonly string[];
  readonly explain?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

/** A file by the name that it was given. */
interface NamedFile {
  readonly name: string;
  readonly path: string;
}

const MODES: readonly IntegrationMode[] = ['probabilistic', 'stable', 'meltt'];

/** Most sources in one run, so that one fits a byte. */
const MOST_SOURCES = 255;

/** Farthest apart in time that a window may be. Declared: a lag beside it still fits two bytes. */
const MOST_DAYS = 366;

/** Half the way round the Earth, in km, and a little more. */
const MOST_KM = 20_040;

/**
 * Candidates of two sources below which their probabilities are told to be learned from few. Declared: about a third of the
 * candidates are matches as a rule, so that a difference seen in one match of ten then rests on three pairs.
 */
const ENOUGH_CANDIDATES = 100;

interface Asked {
  readonly sources: readonly NamedFile[];
  readonly taxonomies: readonly NamedFile[];
  readonly options: { days: number; km: number; mode: IntegrationMode };
  readonly out: string | undefined;
  readonly explain: readonly string[] | undefined;
}

/** Which records of several data sets are the same attack. */
export async function corpusIntegrate(
  flags: IntegrateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = askedOf(flags);
  const asJson = flags.json === true;
  const database = await openDuckDb();
  try {
    const read = await readAll(database, asked, terminal);
    if (!read.ok) return EXIT.problems;
    const { sources, taxonomies } = read.value;
    const integration = await integrateSources(sources, { ...asked.options, taxonomies });
    if (asked.explain !== undefined) {
      const explained = explanationOf(sources, integration, asked.explain);
      terminal.out.line(asJson ? jsonText(explained) : explanationText(explained));
    }
    if (asked.out !== undefined) {
      const text = groupsTable(sources, integration.groups);
      const written = writeTogether(dirname(asked.out), new Map([[basename(asked.out), text]]));
      if (!written.ok)
        return tellProblems({ problems: written.problems, file: asked.out }, { asJson, terminal });
    }
    if (asked.explain === undefined)
      terminal.out.line(
        asJson ? jsonText(summaryOf(sources, integration)) : summaryText(sources, integration),
      );
    return EXIT.done;
  } finally {
    database.close();
  }
}

function askedOf(flags: IntegrateFlags): Asked {
  const mode = MODES.find((known) => known === flags.mode);
  if (mode === undefined) throw new Misuse(`--mode ${flags.mode}: name one of ${MODES.join(', ')}`);
  const sources = flags.source.map((text) => namedFile('--source', text));
  const names = new Set(sources.map(({ name }) => name));
  if (names.size < sources.length) throw new Misuse('--source: give each source a name of its own');
  if (sources.length < 2 || sources.length > MOST_SOURCES)
    throw new Misuse(`--source: name two sources or more, at most ${MOST_SOURCES}, as NAME=FILE`);
  if (flags.out === undefined && flags.explain === undefined)
    throw new Misuse('--out: name the file that the groups go to');
  if (flags.explain !== undefined && flags.explain.length !== 2)
    throw new Misuse('--explain: name two records, as SOURCE:ID SOURCE:ID');
  const options = {
    days: wholeNumber('--days', flags.days),
    km: positiveNumber('--km', flags.km),
    mode,
  };
  const taxonomies = (flags.taxonomy ?? []).map((text) => namedFile('--taxonomy', text));
  return { sources, taxonomies, options, out: flags.out, explain: flags.explain };
}

function namedFile(option: string, text: string): NamedFile {
  const [, name, path] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name === undefined || path === undefined)
    throw new Misuse(`${option} ${text}: write NAME=FILE`);
  return { name, path };
}

function wholeNumber(option: string, text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days > MOST_DAYS)
    throw new Misuse(`${option} ${text}: give a whole number from 0 to ${MOST_DAYS}`);
  return days;
}

function positiveNumber(option: string, text: string): number {
  const km = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || km <= 0 || km > MOST_KM)
    throw new Misuse(`${option} ${text}: give a number above 0, at most ${MOST_KM}`);
  return km;
}

interface ReadSources {
  readonly sources: readonly EventTable[];
  readonly taxonomies: ReadonlyMap<string, Taxonomy>;
}

/** Every source and taxonomy, or all their problems, told each beside its own file. */
async function readAll(
  database: Database,
  asked: Asked,
  terminal: Terminal,
): Promise<Outcome<ReadSources>> {
  const problems: Problem[] = [];
  const sources: EventTable[] = [];
  const tell = (path: string, found: readonly Problem[]) => {
    if (found.length > 0)
      terminal.err.line(problemList({ problems: found, file: path }, terminal.err));
  };
  for (const file of asked.sources) {
    const read = await readEventTable(database, file);
    tell(file.path, read.ok ? read.value.skipped : read.problems);
    if (read.ok) sources.push(read.value.table);
    else problems.push(...read.problems);
  }
  const taxonomies = new Map<string, Taxonomy>();
  for (const { name, path } of asked.taxonomies) {
    const read = await readTaxonomy(database, path);
    if (read.ok) taxonomies.set(name, read.value);
    else {
      tell(path, read.problems);
      problems.push(...read.problems);
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { sources, taxonomies } };
}

interface Summary {
  readonly sources: readonly { name: string; records: number }[];
  readonly pairs: readonly {
    reference: string;
    other: string;
    candidates: number;
    learnedFromFew: boolean;
    expectedMatches: number;
    matches: number;
  }[];
  readonly groups: number;
}

function summaryOf(sources: readonly EventTable[], { pairs, groups }: Integration): Summary {
  return {
    sources: sources.map(({ source, ids }) => ({ name: source, records: ids.length })),
    pairs: pairs.map((pair) => ({
      reference: sources[pair.reference]!.source,
      other: sources[pair.other]!.source,
      candidates: pair.sources.near.lag.length,
      learnedFromFew: isLearnedFromFew(pair),
      expectedMatches: pair.learned.probability.reduce((sum, each) => sum + each, 0),
      matches: pair.taken.length,
    })),
    groups: groups.starts.length - 1,
  };
}

function summaryText(sources: readonly EventTable[], integration: Integration): string {
  const { pairs, groups } = summaryOf(sources, integration);
  const rows = pairs.map((pair) => [
    printable(`${pair.reference} – ${pair.other}`),
    counted(pair.candidates, 'candidate'),
    `${pair.expectedMatches.toFixed(0)} expected to be one event`,
    `${pair.matches} taken`,
  ]);
  const few = pairs.filter((pair) => pair.learnedFromFew);
  const warnings = few.map(
    ({ reference, other, candidates }) =>
      `${printable(`${reference} – ${other}`)}: ${fewText(candidates)}`,
  );
  return [
    alignColumns(rows),
    ...warnings,
    `${counted(groups, 'group')} of two records or more`,
  ].join('\n\n');
}

function isLearnedFromFew({ sources }: IntegratedPair): boolean {
  return sources.near.lag.length < ENOUGH_CANDIDATES;
}

function fewText(candidates: number): string {
  return `${counted(candidates, 'candidate')} to learn from, where ${ENOUGH_CANDIDATES} or more are wanted: the probabilities rest mostly on what is assumed before anything is learned. Look at each pair yourself.`;
}

interface Explanation {
  readonly records: readonly string[];
  readonly probability: number;
  readonly taken: boolean;
  /** How many candidates the weights were learned from, and whether those are few. */
  readonly candidates: number;
  readonly learnedFromFew: boolean;
  readonly steps: readonly WaterfallStep[];
}

function explanationOf(
  sources: readonly EventTable[],
  integration: Integration,
  records: readonly string[],
): Explanation {
  const [one, two] = records.map((record) => placeOf(sources, record)) as [
    RecordPlace,
    RecordPlace,
  ];
  const between = integration.pairs.find(
    ({ reference, other }) =>
      (reference === one.source && other === two.source) ||
      (reference === two.source && other === one.source),
  );
  if (between === undefined) throw new Misuse('--explain: name records of two different sources');
  const [ofReference, ofOther] = between.reference === one.source ? [one, two] : [two, one];
  const pair = pairOf(between, ofReference.event, ofOther.event);
  if (pair < 0)
    throw new Misuse(
      `--explain ${records.join(' ')}: they are farther apart than --days and --km, so they are not compared`,
    );
  return {
    records,
    probability: between.learned.probability[pair]!,
    taken: between.taken.includes(pair),
    candidates: between.sources.near.lag.length,
    learnedFromFew: isLearnedFromFew(between),
    steps: waterfall({ ...compareSources(between.sources), learned: between.learned }, pair),
  };
}

interface RecordPlace {
  readonly source: number;
  readonly event: number;
}

function placeOf(sources: readonly EventTable[], record: string): RecordPlace {
  const source = sources.findIndex(({ source: name }) => record.startsWith(`${name}:`));
  const event = sources[source]?.ids.indexOf(record.slice(sources[source].source.length + 1)) ?? -1;
  if (event < 0)
    throw new Misuse(`--explain ${record}: no source has such a record; write SOURCE:ID`);
  return { source, event };
}

function pairOf({ sources }: IntegratedPair, reference: number, other: number): number {
  const { near, given } = sources;
  for (let pair = 0; pair < near.lag.length; pair++) {
    const [one, two] = [near.reference[pair]!, near.other[pair]!];
    if (given.reference[one] === reference && given.other[two] === other) return pair;
  }
  return -1;
}

function explanationText(explanation: Explanation): string {
  const { records, probability, taken, steps, candidates, learnedFromFew } = explanation;
  const rows = steps.map(({ what, because, logOdds }) => [
    printable(what),
    `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`,
    printable(because),
  ]);
  const sum = steps.reduce((total, { logOdds }) => total + logOdds, 0);
  return [
    `${records.map(printable).join(' and ')} are one event with probability ${probability.toFixed(3)}; ${taken ? 'taken' : 'not taken'}.`,
    '',
    alignColumns([
      ...rows,
      ['in all', `${sum < 0 ? '−' : '+'}${Math.abs(sum).toFixed(2)}`, 'log-odds'],
    ]),
    ...(learnedFromFew ? ['', fewText(candidates)] : []),
  ].join('\n');
}
