import type { DuckDBDataChunk } from '@duckdb/node-api';
import { type EventTable, WordCodes } from './event-table.ts';
import { DistinctTexts } from './text-column.ts';

/** Rows that are made room for at first; room doubles as it fills. */
const FIRST_ROOM = 4096;

/** Why a row cannot be used. */
export type RowFault = 'id' | 'id-twice' | 'day' | 'place';

/** A row that cannot be used, by its number in the file. */
export interface FaultyRow {
  readonly row: number;
  readonly fault: RowFault;
}

/** Where in a chunk each thing stands; from `words` on, columns of words. */
const COLUMN = { id: 0, day: 1, latitude: 2, longitude: 3, deaths: 4, words: 5 } as const;

/** Latitude, longitude and deaths of each event, side by side. */
const PER_EVENT = 3;

/** When and where an event was, as far as its row can be read. */
interface WhenAndWhere {
  readonly day: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Events as they are read, chunk after chunk, in columns that grow. Rows that cannot be used are left out and remembered. */
export class EventRows {
  readonly #ids = new DistinctTexts();
  readonly #faults: FaultyRow[] = [];
  readonly #words: readonly WordCodes[];
  #days = new Int32Array(FIRST_ROOM);
  #numbers = new Float64Array(PER_EVENT * FIRST_ROOM);
  #read = 0;

  /** @param words how many columns of words there are */
  constructor(words: number) {
    this.#words = Array.from({ length: words }, () => new WordCodes());
  }

  /** Rows that were left out, in order. */
  get faults(): readonly FaultyRow[] {
    return this.#faults;
  }

  /** Adds rows: id, day, latitude, longitude and deaths, and the words. */
  add(chunk: DuckDBDataChunk): void {
    for (let place = 0; place < chunk.rowCount; place++) this.#addRow(chunk, place, this.#read++);
  }

  /** What was read, as the events of a source; `names` are those of the columns of words. */
  table(source: string, names: readonly string[]): EventTable {
    const ids = this.#ids.column;
    const axis = (place: number) => {
      const column = new Float64Array(ids.length);
      for (let event = 0; event < column.length; event++)
        column[event] = this.#numbers[PER_EVENT * event + place]!;
      return column;
    };
    return {
      source,
      ids,
      day: this.#days.slice(0, ids.length),
      latitude: axis(0),
      longitude: axis(1),
      deaths: axis(2),
      categories: new Map(names.map((name, place) => [name, this.#words[place]!.category()])),
    };
  }

  #addRow(chunk: DuckDBDataChunk, place: number, row: number): void {
    const cellOf = (column: number) => chunk.getColumnVector(column).getItem(place);
    const id = cellOf(COLUMN.id) as string;
    const day = cellOf(COLUMN.day) as number | null;
    const latitude = cellOf(COLUMN.latitude) as number | null;
    const longitude = cellOf(COLUMN.longitude) as number | null;
    const event = this.#ids.column.length;
    const fault = this.#faultOf(id, { day, latitude, longitude });
    if (fault !== undefined) {
      // A row of HXL tags (#event+id) under the header is no event and no fault.
      if (row > 0 || !id.startsWith('#')) this.#faults.push({ row, fault });
      return;
    }
    if (event === this.#days.length) this.#grow();
    this.#days[event] = day!;
    this.#numbers[PER_EVENT * event] = latitude!;
    this.#numbers[PER_EVENT * event + 1] = longitude!;
    this.#numbers[PER_EVENT * event + 2] = (cellOf(COLUMN.deaths) as number | null) ?? Number.NaN;
    for (const [word, codes] of this.#words.entries())
      codes.add(cellOf(COLUMN.words + word) as string);
  }

  /** What is wrong with a row; where nothing is, its id is kept. */
  #faultOf(id: string, { day, latitude, longitude }: WhenAndWhere): RowFault | undefined {
    if (id === '') return 'id';
    if (day === null) return 'day';
    if (latitude === null || longitude === null) return 'place';
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return 'place';
    return this.#ids.add(id) ? undefined : 'id-twice';
  }

  #grow(): void {
    const [days, numbers] = [this.#days, this.#numbers];
    this.#days = new Int32Array(2 * days.length);
    this.#days.set(days);
    this.#numbers = new Float64Array(2 * numbers.length);
    this.#numbers.set(numbers);
  }
}
