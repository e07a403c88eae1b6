import type { Outcome, Problem } from '@respondeat/engine';
import { traitsOf } from './event-traits.ts';
import {
  type AttributedEvent,
  type GedEvent,
  labelOf,
  VIOLENCE,
  type Violence,
} from './ged-event.ts';
import { type Row, readTable, type Sifted, sift, wrongCell } from './read-table.ts';

const NOUN = 'a UCDP GED table (CSV, also packed with gzip)';

/** Columns without which an event says nothing that a profile could use. */
const COLUMNS = ['id', 'type_of_violence', 'adm_1', 'latitude', 'longitude', 'date_start'];

/** Columns that say who did it: read from the training file alone. */
const SIDES = ['side_a', 'side_b'];

const MILLISECONDS_A_DAY = 86_400_000;

/** The events of a UCDP GED file, with nothing of who did them. Columns that name sides are not looked at. */
export function readEvents(path: string): Outcome<Sifted<readonly GedEvent[]>> {
  const table = readTable(path, { noun: NOUN, columns: COLUMNS });
  return table.ok ? sift(table.value, eventIn) : table;
}

/** The events of a UCDP GED file with the group, or the pair of groups, that each is attributed to. */
export function readAttributedEvents(path: string): Outcome<Sifted<readonly AttributedEvent[]>> {
  const table = readTable(path, { noun: NOUN, columns: [...COLUMNS, ...SIDES] });
  return table.ok ? sift(table.value, attributedEventIn) : table;
}

function attributedEventIn(row: Row): AttributedEvent | Problem {
  const event = eventIn(row);
  if (!('day' in event)) return event;
  const [sideA = '', sideB = ''] = SIDES.map((side) => row.cells[side]);
  const label = labelOf({ violence: event.violence, sideA, sideB });
  if (sideA === '' || sideB === '')
    return wrongCell(row, {
      column: sideA === '' ? 'side_a' : 'side_b',
      wanted: 'the name of a side',
    });
  return { ...event, label };
}

function eventIn(row: Row): GedEvent | Problem {
  const { cells } = row;
  const start = dayOf(cells.date_start);
  const end = dayOf(cells.date_end) ?? start;
  const latitude = numberIn(cells.latitude);
  const longitude = numberIn(cells.longitude);
  const violence = violenceOf(cells.type_of_violence);
  const id = cells.id?.trim() ?? '';
  if (id === '') return wrongCell(row, { column: 'id', wanted: 'the id of an event' });
  if (start === undefined || end === undefined)
    return wrongCell(row, { column: 'date_start', wanted: 'a date such as 2017-03-08' });
  if (latitude === undefined || Math.abs(latitude) > 90)
    return wrongCell(row, { column: 'latitude', wanted: 'degrees from -90 to 90' });
  if (longitude === undefined || Math.abs(longitude) > 180)
    return wrongCell(row, { column: 'longitude', wanted: 'degrees from -180 to 180' });
  if (violence === undefined)
    return wrongCell(row, { column: 'type_of_violence', wanted: '1, 2 or 3' });
  return {
    id,
    day: Math.floor((start + end) / 2),
    latitude,
    longitude,
    region: cells.adm_1?.trim() ?? '',
    violence,
    traits: recordedTraits(cells),
  };
}

function recordedTraits(cells: Readonly<Record<string, string>>): readonly number[] {
  return traitsOf({
    deaths: numberIn(cells.best),
    deathsOfSideA: numberIn(cells.deaths_a),
    deathsOfSideB: numberIn(cells.deaths_b),
    deathsOfCivilians: numberIn(cells.deaths_civilians),
    deathsUnknown: numberIn(cells.deaths_unknown),
    placePrecision: numberIn(cells.where_prec),
    datePrecision: numberIn(cells.date_prec),
  });
}

function numberIn(cell: string | undefined): number | undefined {
  if (cell === undefined || cell.trim() === '') return undefined;
  const number = Number(cell);
  return Number.isFinite(number) ? number : undefined;
}

/** Days since 1970-01-01. Later releases of UCDP GED write a time of day behind the date. */
function dayOf(cell: string | undefined): number | undefined {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(cell?.trim() ?? '') ?? [];
  const milliseconds = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / MILLISECONDS_A_DAY;
}

function violenceOf(cell: string | undefined): Violence | undefined {
  return Object.values(VIOLENCE).find((violence) => String(violence) === cell?.trim());
}
