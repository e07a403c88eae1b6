import type { DegreeSummary, RegisterRow } from '@respondeat/engine';
import { counted } from './counted.ts';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** Rows of the register for reading, and how each degree is spread. */
export function registerText(
  rows: readonly RegisterRow[],
  summary: readonly DegreeSummary[],
  channel: Channel,
): string {
  if (rows.length === 0) return 'No statement of the register is of that kind.';
  return [
    ...rows.map((row) => rowLines(row, channel)),
    '',
    alignColumns([
      ['degree', 'statements', 'median days', 'longest', 'nothing shown'],
      ...summary.map(({ degree, statements, medianLagDays, longestLagDays, withNothingShown }) => [
        degree,
        `${statements}`,
        medianLagDays === undefined ? '–' : `${medianLagDays}`,
        longestLagDays === undefined ? '–' : `${longestLagDays}`,
        `${withNothingShown}`,
      ]),
    ]),
    '',
    wrap(
      `${counted(rows.length, 'statement')} of a chosen set: shares describe it and nothing else. What followed came later, and not because of it.`,
      { width: channel.width },
    ),
  ].join('\n');
}

function rowLines(row: RegisterRow, channel: Channel): string {
  const { width } = channel;
  const lag = row.lagDays === undefined ? '' : `, ${counted(row.lagDays, 'day')} after`;
  const head = `${row.date}  ${printable(row.speaker)}: ${row.degree}, accusing ${printable(row.accused)} (${printable(row.incident)}${lag})`;
  const words = row.quotation === undefined ? row.wording : `“${row.quotation}”`;
  const body = `${printable(words)}. Shown: ${printable(row.disclosed)}. Followed: ${printable(row.followed)}. [${row.verification}]`;
  return `${channel.emphasise('bold', wrap(head, { width }))}\n${wrap(body, { width, indent: 4 })}`;
}
