import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGame } from '../game/parse-game.ts';
import { dailySeries } from './daily-series.ts';
import { readDelimited } from './delimited-text.ts';
import { parseOtherCounts } from './other-counts.ts';
import { parseDatedRows } from './parse-dated-rows.ts';

const written = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('what is written in quotes is read as it was, but for blanks around it', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (rows) => {
      const width = Math.min(...rows.map(({ length }) => length));
      const table = rows.map((row) => row.slice(0, width));
      const titles = Array.from({ length: width }, (_, place) => `c${place}`);
      const text = [titles, ...table].map((row) => row.map(written).join(',')).join('\n');
      const read = readDelimited(text);
      const found = read.ok
        ? read.value.map((row) => titles.map((title) => row.cells.get(title)))
        : [];
      expect(found).toEqual(table.map((row) => row.map((cell) => cell.trim())));
    }),
  );
});

/** Texts that look like tables or games, and texts that look like nothing. */
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'date',
        ',',
        '\n',
        '2020-01-01',
        '2020-02',
        '"',
        ';',
        '-1',
        '7',
        'from',
        'to',
        'count',
      ),
    )
    .map((parts) => parts.join('')),
);

test('no text whatever brings a reader down: it is read, or there are problems with a code and advice', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const parse of [parseDatedRows, parseOtherCounts, parseGame]) {
        const parsed = parse(text);
        if (parsed.ok) continue;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const problem of parsed.problems) {
          expect(problem.code).toMatch(/^[a-z]+\.[a-z-]+$/);
          expect(problem.try).not.toBe('');
        }
      }
      const rows = parseDatedRows(text);
      if (rows.ok) dailySeries(rows.value);
    }),
  );
});
