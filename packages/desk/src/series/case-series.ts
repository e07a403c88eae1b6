import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CaseSeries,
  cautionsOf,
  type DailySeries,
  type DatedRow,
  dailyRates,
  dailySeries,
  examineSeries,
  type Outcome,
  onDaysOf,
  parseDatedRows,
} from '@respondeat/engine';
import type { FileUse } from '../input/read-file.ts';
import { readText } from '../input/read-text.ts';

const TABLE: FileUse = {
  noun: 'a table of dated events in CSV',
  // Declared: a series that stands beside a case has some thousand events.
  maximumBytes: 20_000_000,
  whereLarger: 'count by day beforehand: a row for each day, with a column `count`',
};

/** Days until half of the influence of a response is left. Declared: that of the command `deterrence`. */
const HALF_LIFE = 7;

/** The series of attacks that stands beside a case: `attacks.csv` of a folder, and `responses.csv` where it is there. */
export function readCaseSeries(folder: string, seed: number): Outcome<CaseSeries> {
  const attacks = rowsOf(join(folder, 'attacks.csv'));
  if (!attacks.ok) return attacks;
  const series = dailySeries(attacks.value, {});
  if (!series.ok) return series;
  const answers = join(folder, 'responses.csv');
  const rows = existsSync(answers) ? rowsOf(answers) : { ok: true as const, value: [] };
  if (!rows.ok) return rows;
  const responses = onDaysOf(series.value, rows.value);
  if (!responses.ok) return responses;
  const hasResponses = rows.value.length > 0;
  const examined = examineSeries(series.value, {
    seed,
    halfLife: HALF_LIFE,
    ...(hasResponses && { responses: responses.value }),
  });
  return {
    ok: true,
    value: {
      examined,
      cautions: cautionsOf(examined),
      figure: figureOf(series.value, rows.value, examined),
    },
  };
}

function rowsOf(path: string): Outcome<readonly DatedRow[]> {
  const text = readText(path, TABLE);
  return text.ok ? parseDatedRows(text.value) : text;
}

function figureOf(
  { firstDay, lastDay, counts }: DailySeries,
  responses: readonly DatedRow[],
  { fit }: CaseSeries['examined'],
): CaseSeries['figure'] {
  const rates = dailyRates({ counts }, fit.parameters).subarray(0, counts.length);
  return {
    kind: 'series',
    firstDay,
    counts: Array.from(counts),
    rates: Array.from(rates),
    responses: responses
      .filter(({ date }) => date.length === 10 && date >= firstDay && date <= lastDay)
      .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
      .map(({ date, label, kind }) => ({ date, label: label ?? kind ?? 'response' })),
  };
}
