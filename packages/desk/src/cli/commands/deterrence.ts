import { join, resolve } from 'node:path';
import {
  cautionsOf,
  type DatedRow,
  dailySeries,
  examineSeries,
  isPartialDate,
  type Outcome,
  onDaysOf,
  type Problem,
  parseDatedRows,
  parseOtherCounts,
  setBeside,
} from '@respondeat/engine';
import type { FileUse } from '../../input/read-file.ts';
import { readText } from '../../input/read-text.ts';
import { jsonText } from '../../output/json-text.ts';
import { checkFolder, writeTogether } from '../../output/write-together.ts';
import { countedSeries, seriesRecordText } from '../../series/series-record.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { type ProblemsOfFile, tellProblems } from '../problem-list.ts';
import { seriesPictures } from '../series-pictures.ts';
import { seriesText } from '../series-text.ts';
import type { Terminal } from '../terminal.ts';
import type { ReadSeries, ToldSeries } from '../told-series.ts';

/** Options of `respondeat deterrence`, as the command line gives them. */
export interface DeterrenceFlags {
  readonly kind?: readonly string[];
  readonly responses?: string;
  readonly responseKind?: readonly string[];
  readonly counts?: string;
  readonly from?: string;
  readonly to?: string;
  readonly halfLife?: string;
  readonly penalty?: string;
  readonly forecast?: boolean;
  readonly timed?: boolean;
  readonly seed: string;
  /** Id under which the series is printed as a record of a case file. */
  readonly forCase?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Refused, and the file whose problems are told. */
class Refused extends Error {
  readonly told: ProblemsOfFile;
  constructor(problems: readonly Problem[], file: string) {
    super('refused');
    this.told = { problems, file };
  }
}

const SERIES_FILE: FileUse = {
  noun: 'a table of dated events in CSV',
  // Declared: a million rows with a sentence each.
  maximumBytes: 200_000_000,
  whereLarger: 'count by day beforehand: a row for each day, with a column `count`',
};

/** Half-life of the influence of a response in days, where none is given. Told in the reference of the command. */
const HALF_LIFE = '7';

/** Fits, tests and forecasts a series of attacks, and looks at what followed responses. */
export function deterrence(path: string, flags: DeterrenceFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const questions = questionsOf(flags);
  try {
    const read = readSeries(path, flags);
    if (flags.forCase !== undefined) {
      terminal.out.write(recordOf(read, flags.forCase));
      return EXIT.done;
    }
    const { series, responses } = read;
    const examined = examineSeries(series, { ...questions, ...(responses && { responses }) });
    const told: ToldSeries = {
      path,
      ...read,
      examined,
      cautions: cautionsOf(examined),
      halfLife: questions.halfLife,
    };
    if (flags.out !== undefined) writeFiles(told, flags.out);
    terminal.out.line(asJson ? jsonOf(told) : seriesText(told, terminal.out));
    return EXIT.done;
  } catch (error) {
    if (error instanceof Refused) return tellProblems(error.told, { asJson, terminal });
    throw error;
  }
}

function questionsOf(flags: DeterrenceFlags) {
  const halfLife = Number(flags.halfLife ?? HALF_LIFE);
  if (!(halfLife > 0 && halfLife <= 3650))
    throw new Misuse(`--half-life ${flags.halfLife}: give a number of days above 0`);
  const penalty = flags.penalty === undefined ? undefined : Number(flags.penalty);
  if (penalty !== undefined && !(penalty >= 0))
    throw new Misuse(`--penalty ${flags.penalty}: give a number from 0 on`);
  if (!/^\d{1,9}$/.test(flags.seed))
    throw new Misuse(`--seed ${flags.seed}: give a whole number from 0 to 999999999`);
  for (const [option, date] of [
    ['--from', flags.from],
    ['--to', flags.to],
  ] as const)
    if (date !== undefined && !isPartialDate(date))
      throw new Misuse(`${option} ${date}: no such day; write 2021-02-25, 2021-02 or 2021`);
  if (flags.out === '') throw new Misuse('--out: name a folder');
  return {
    halfLife,
    seed: Number(flags.seed),
    triedForecasts: flags.forecast === true,
    timed: flags.timed === true,
    ...(penalty !== undefined && { penalty }),
  };
}

function readSeries(path: string, flags: DeterrenceFlags): ReadSeries {
  const rows = ofKind(rowsOf(path), flags.kind);
  const period = { ...(flags.from && { from: flags.from }), ...(flags.to && { to: flags.to }) };
  const series = orRefuse(dailySeries(rows, period), path);
  const others =
    flags.counts === undefined
      ? []
      : orRefuse(parseOtherCounts(textOf(flags.counts)), flags.counts);
  const beside = setBeside(rows, others);
  const attacks = { series, attackRows: rows, beside };
  if (flags.responses === undefined) return { ...attacks, responseRows: [] };
  const responseRows = ofKind(rowsOf(flags.responses), flags.responseKind);
  const responses = orRefuse(onDaysOf(series, responseRows), flags.responses);
  return { ...attacks, responses, responseRows };
}

function recordOf({ series, attackRows, responseRows }: ReadSeries, id: string): string {
  const { firstDay: from, lastDay: to } = series;
  return seriesRecordText(id, countedSeries({ from, to }, attackRows, responseRows));
}

function textOf(path: string): string {
  return orRefuse(readText(path, SERIES_FILE), path);
}

function rowsOf(path: string): readonly DatedRow[] {
  return orRefuse(parseDatedRows(textOf(path)), path);
}

function orRefuse<Value>(outcome: Outcome<Value>, file: string): Value {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.problems, file);
}

/** The rows of the kinds asked for; a kind that no row has is a mistake of the call. */
function ofKind(
  rows: readonly DatedRow[],
  kinds: readonly string[] | undefined,
): readonly DatedRow[] {
  if (kinds === undefined) return rows;
  const known = [...new Set(rows.map(({ kind = '' }) => kind))]
    .filter((kind) => kind !== '')
    .toSorted();
  const unknown = kinds.find((kind) => !known.includes(kind));
  if (unknown !== undefined) {
    const listed = known.length === 0 ? 'no row has a kind' : `the rows are of ${known.join(', ')}`;
    throw new Misuse(`kind ${unknown}: ${listed}`);
  }
  return rows.filter(({ kind = '' }) => kinds.includes(kind));
}

function writeFiles(told: ToldSeries, out: string): void {
  const folder = resolve(out);
  orRefuse(checkFolder(folder), folder);
  const files = new Map([...seriesPictures(told), ['series.json', `${jsonOf(told)}\n`]]);
  orRefuse(writeTogether(folder, files), join(folder, 'series.svg'));
}

function jsonOf({ examined, cautions, beside }: ToldSeries): string {
  const { fit, tried, responses, ...rest } = examined;
  const { parameters, logLikelihood, converged } = fit;
  return jsonText({
    ...rest,
    fit: { parameters, logLikelihood, converged },
    ...(tried && { tried }),
    ...(responses && { responses }),
    ...(beside.length > 0 && { countsByOthers: beside }),
    cannotTell: cautions,
  });
}
