// How much of a conflict's year is fought by groups that its two years before did not show, worldwide.
// Run: npm run bench:new-groups -- FOLDER
import { join } from 'node:path';
import { readTable } from '../../packages/desk/src/corpus/profile/read-table.ts';

/** Years on record before those that are looked at, as many as UCDP GED of Syria holds. */
const RECORD_YEARS = 2;

/** First year looked at: both tables tell of every year from 1989. Last year that has another after it. */
const [FIRST_YEAR, LAST_YEAR] = [1991, 2017] as const;

/** Groups that a record must show, so that a conflict that just begins is left out. */
const FEWEST_GROUPS = 2;

/** Deaths that a year of a dyad has at the least, by level of intensity (UCDP Dyadic codebook 19.1). */
const DEATHS_BY_INTENSITY: Readonly<Record<string, number>> = { '1': 25, '2': 1000 };

/** A group, or a pair, that fought in a year. */
interface Fought {
  readonly conflict: string;
  readonly year: number;
  readonly label: string;
  readonly deaths: number;
}

type Cells = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Cells[] {
  const table = readTable(file, { noun: 'a table of UCDP conflicts', columns: ['year'] });
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value.rows.map(({ cells }) => cells);
}

function stateBased(row: Cells): Fought {
  const deaths = DEATHS_BY_INTENSITY[row.intensity_level!]!;
  return { conflict: row.location!, year: Number(row.year), label: row.side_b!, deaths };
}

function nonState(row: Cells): Fought {
  const label = `${row.side_a_name} - ${row.side_b_name}`;
  const deaths = Math.max(1, Number(row.best_fatality_estimate));
  return { conflict: row.location!, year: Number(row.year), label, deaths };
}

/** Of each conflict's year so many years after a record, the share of deaths by groups that the record does not show. */
function newShares(fought: readonly Fought[], yearsAhead: number): readonly number[] {
  const byConflict = Map.groupBy(fought, ({ conflict }) => conflict);
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, past) => FIRST_YEAR + past);
  return [...byConflict.values()].flatMap((own) =>
    years.flatMap((first) => {
      const record = own.filter(({ year }) => year >= first - RECORD_YEARS && year < first);
      const asked = own.filter(({ year }) => year === first + yearsAhead);
      const known = new Set(record.map(({ label }) => label));
      if (known.size < FEWEST_GROUPS || asked.length === 0) return [];
      const deaths = (of: readonly Fought[]) => of.reduce((sum, one) => sum + one.deaths, 0);
      return [deaths(asked.filter(({ label }) => !known.has(label))) / deaths(asked)];
    }),
  );
}

function rowOf(name: string, yearsAhead: number, shares: readonly number[]): string {
  const inOrder = shares.toSorted((a, b) => a - b);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const median = inOrder[Math.floor(inOrder.length / 2)]!;
  const none = shares.filter((share) => share === 0).length / shares.length;
  const figures = [mean, median, none].map((figure) => figure.toFixed(2));
  return `| ${[name, yearsAhead + 1, shares.length, ...figures].join(' | ')} |`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('name the folder that holds the tables of UCDP conflicts');
const tables = [
  ['state-based', rowsOf(join(folder, 'dyadic.csv.gz')).map(stateBased)],
  ['non-state', rowsOf(join(folder, 'nonstate.csv.gz')).map(nonState)],
] as const;
console.log(
  `Node ${process.version}; ${RECORD_YEARS} years on record with ${FEWEST_GROUPS} groups or more, ` +
    `years ${FIRST_YEAR} to ${LAST_YEAR + 1}; share of deaths by groups that are new.\n\n` +
    '| violence | year after the record | conflicts by years | mean | median | nobody new |\n|---|---|---|---|---|---|',
);
for (const [name, fought] of tables)
  for (const yearsAhead of [0, 1])
    console.log(rowOf(name, yearsAhead, newShares(fought, yearsAhead)));
