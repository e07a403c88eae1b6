import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type DatedRow,
  dailySeries,
  type Outcome,
  parseDatedRows,
  type Series,
} from '@respondeat/engine';
import type { FileUse } from '../input/read-file.ts';
import { readText } from '../input/read-text.ts';
import { countedSeries } from './series-record.ts';

const TABLE: FileUse = {
  noun: 'a table of dated events in CSV',
  // Declared: a series that stands beside a case has some thousand events.
  maximumBytes: 20_000_000,
  whereLarger: 'count by day beforehand: a row for each day, with a column `count`',
};

/** A series of attacks in a folder of its own: `attacks.csv`, and `responses.csv` where it is there. */
export function readSeriesFolder(folder: string): Outcome<Series> {
  const attacks = rowsOf(join(folder, 'attacks.csv'));
  if (!attacks.ok) return attacks;
  const series = dailySeries(attacks.value);
  if (!series.ok) return series;
  const answers = join(folder, 'responses.csv');
  const responses = existsSync(answers) ? rowsOf(answers) : { ok: true as const, value: [] };
  if (!responses.ok) return responses;
  const { firstDay: from, lastDay: to } = series.value;
  const name = basename(resolve(folder));
  return {
    ok: true,
    value: {
      id: 'series-in-folder',
      title: `The series in \`${name}\``,
      by: 'whoever made its `attacks.csv`',
      counted: 'every row of that table, whatever its kind.',
      verification: 'unverified',
      ...countedSeries({ from, to }, attacks.value, responses.value),
    },
  };
}

function rowsOf(path: string): Outcome<readonly DatedRow[]> {
  const text = readText(path, TABLE);
  return text.ok ? parseDatedRows(text.value) : text;
}
