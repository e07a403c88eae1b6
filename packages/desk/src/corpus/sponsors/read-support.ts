import type { Outcome, Problem } from '@respondeat/engine';
import { type Row, readTable, type Sifted, sift, wrongCell } from '../profile/read-table.ts';
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
export function readSupport(path: string): Outcome<Sifted<SupportRecord>> {
  const rows = rowsIn(path, [...COLUMNS, 'ext_name']);
  if (!rows.ok) return rows;
  const { sound, skipped } = rows.value;
  const groups = groupYears(sound.filter(isGroup));
  const governments = sound.filter((row) => !isGroup(row)).map(governmentYear);
  return { ok: true, value: { sound: { groups, governments }, skipped } };
}

/** The groups and years that a file asks about, with nothing of who backed them. In the order of the file. */
export function readGroupYears(path: string): Outcome<Sifted<readonly GroupYear[]>> {
  const rows = rowsIn(path, COLUMNS);
  if (!rows.ok) return rows;
  const { sound, skipped } = rows.value;
  const nobody = new Set<string>();
  const asked = groupYears(sound.filter(isGroup));
  const bare = asked.map((one) => ({ ...one, sponsors: nobody, friends: nobody }));
  return { ok: true, value: { sound: bare, skipped } };
}

function rowsIn(path: string, columns: readonly string[]): Outcome<Sifted<readonly Row[]>> {
  const table = readTable(path, { noun: NOUN, columns });
  return table.ok ? sift(table.value, (row) => problemIn(row) ?? row) : table;
}

function problemIn(row: Row): Problem | undefined {
  const { year = '', actor_id: id = '', actor_nonstate: nonState = '' } = row.cells;
  if (!/^\d{4}$/.test(year)) return wrongCell(row, { column: 'year', wanted: 'a year' });
  if (id.trim() === '') return wrongCell(row, { column: 'actor_id', wanted: 'the id of an actor' });
  if (nonState !== '0' && nonState !== '1')
    return wrongCell(row, { column: 'actor_nonstate', wanted: '0 or 1' });
  return undefined;
}

function isGroup({ cells }: Row): boolean {
  return cells.actor_nonstate === '1';
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
  const supporters = supportersIn(cells);
  return {
    government: cells.actor_name?.trim() ?? '',
    opponent: cells.oppo_name?.trim() ?? '',
    year: Number(cells.year),
    civil: cells.civil === '1',
    sponsors: new Set(supporters.filter(isState)),
    friends: new Set(supporters.filter((supporter) => !isState(supporter))),
  };
}

function supportersIn(cells: Row['cells']): readonly string[] {
  const names = (cells.ext_name ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

function isState(supporter: string): boolean {
  return supporter.startsWith(STATE);
}
