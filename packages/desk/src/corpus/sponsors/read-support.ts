import type { Outcome, Problem } from '@respondeat/engine';
import { type Row, readTable } from '../profile/read-table.ts';
import type { GovernmentYear, GroupYear, SupportRecord } from './support-year.ts';

const NOUN = 'a UCDP External Support table by actor and year (CSV, also packed with gzip)';

const COLUMNS = [
  'active',
  'year',
  'actor_id',
  'actor_name',
  'actor_nonstate',
  'oppo_name',
  'conflict_id',
  'location',
  'civil',
];

/** How the data set begins the name of every state, and of no group. */
const STATE = 'Government of ';

/** How the data set ends the name of a conflict over government alone. */
const OVER_GOVERNMENT = ': Government';

/** Who backed whom, from a UCDP External Support file. */
export function readSupport(path: string): Outcome<SupportRecord> {
  const table = readTable(path, { noun: NOUN, columns: [...COLUMNS, 'ext_name'] });
  if (!table.ok) return table;
  const problems = table.value.rows.flatMap(problemIn);
  if (problems.length > 0) return { ok: false, problems };
  const [groups, governments] = [true, false].map((wanted) =>
    table.value.rows.filter(({ cells }) => isGroup(cells) === wanted),
  ) as [Row[], Row[]];
  return {
    ok: true,
    value: { groups: groupYears(groups), governments: governments.map(governmentYear) },
  };
}

/** The groups and years that a file asks about, with nothing of who backed them. In the order of the file. */
export function readGroupYears(path: string): Outcome<readonly GroupYear[]> {
  const table = readTable(path, { noun: NOUN, columns: COLUMNS });
  if (!table.ok) return table;
  const problems = table.value.rows.flatMap(problemIn);
  if (problems.length > 0) return { ok: false, problems };
  const nobody = new Set<string>();
  const asked = groupYears(table.value.rows.filter(({ cells }) => isGroup(cells)));
  return { ok: true, value: asked.map((one) => ({ ...one, sponsors: nobody, friends: nobody })) };
}

function isGroup(cells: Row['cells']): boolean {
  return cells.actor_nonstate === '1';
}

function problemIn({ line, cells }: Row): Problem[] {
  const because = `the row that ends here has \`${cells.year ?? ''}\` where a year should stand`;
  const advice = 'correct the cell, or leave the row out';
  if (/^\d{4}$/.test(cells.year ?? '')) return [];
  return [{ code: 'table.cell', path: 'year', line, because, try: advice }];
}

/** A group that fought several opponents in a year has a row for each: together they are one year of the group. */
function groupYears(rows: readonly Row[]): readonly GroupYear[] {
  const together = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.cells.actor_id} ${row.cells.year}`;
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  return [...together.values()].map(groupYear);
}

function groupYear(rows: readonly Row[]): GroupYear {
  const [{ cells }] = rows as [Row];
  const each = (column: string) => new Set(rows.map((row) => row.cells[column]?.trim() ?? ''));
  const supporters = rows.flatMap((row) => supportersIn(row.cells));
  return {
    actorId: cells.actor_id ?? '',
    actor: cells.actor_name?.trim() ?? '',
    year: Number(cells.year),
    opponents: each('oppo_name'),
    conflicts: each('conflict_id'),
    overTerritory: [...each('location')].some((location) => !location.endsWith(OVER_GOVERNMENT)),
    active: rows.some((row) => row.cells.active === '1'),
    sponsors: new Set(supporters.filter(isState)),
    friends: new Set(supporters.filter((supporter) => !isState(supporter))),
  };
}

function governmentYear({ cells }: Row): GovernmentYear {
  return {
    government: cells.actor_name?.trim() ?? '',
    opponent: cells.oppo_name?.trim() ?? '',
    year: Number(cells.year),
    civil: cells.civil === '1',
    sponsors: new Set(supportersIn(cells).filter(isState)),
  };
}

function supportersIn(cells: Row['cells']): readonly string[] {
  const names = (cells.ext_name ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

function isState(supporter: string): boolean {
  return supporter.startsWith(STATE);
}
