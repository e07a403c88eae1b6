import type { SortKey } from './radix-sort.ts';
import { EARTH_RADIUS_KM, longitudeReach } from './sphere.ts';

/** Cells are higher and wider than the window by this share, so that rounding never hides a neighbour two cells away. */
const MARGIN = 1e-9;

/** Height of a cell in km where the window is smaller, so that cells can be counted in 32 bits. Declared. */
const LEAST_KM = 0.5;

/** Fewest cells around a band in which the one to the east and the one to the west are two. */
const FEWEST_AROUND = 3;

/**
 * The sphere in bands of latitude, each cut into cells of longitude: two points within the window are in one cell or in
 * neighbouring ones. Bands near a pole are one cell all around, and every band closes over the date line.
 */
export class SphereCells {
  readonly #bandsPerDegree: number;
  /** Of each band the number of cells around, and of its first cell the number among all. */
  readonly #around: Uint32Array;
  readonly #firstCell: Uint32Array;
  readonly #count: number;

  constructor(windowKm: number) {
    const km = Math.max(windowKm, LEAST_KM) * (1 + MARGIN);
    this.#bandsPerDegree = 1 / ((km / EARTH_RADIUS_KM) * (180 / Math.PI));
    const bands = Math.floor(180 * this.#bandsPerDegree) + 1;
    this.#around = new Uint32Array(bands);
    this.#firstCell = new Uint32Array(bands + 1);
    let first = 0;
    for (let band = 0; band < bands; band++) {
      this.#around[band] = this.#cellsAround(band, km);
      this.#firstCell[band] = first;
      first += this.#around[band]!;
    }
    this.#firstCell[bands] = first;
    this.#count = first;
  }

  /** Cells of points in degrees, by number. */
  cellsOf(latitude: Float64Array, longitude: Float64Array): SortKey {
    const keys = new Uint32Array(latitude.length);
    for (let point = 0; point < keys.length; point++) {
      const band = Math.floor((latitude[point]! + 90) * this.#bandsPerDegree);
      const around = this.#around[band]!;
      const place = Math.floor(((longitude[point]! + 180) / 360) * around);
      // 180 degrees east is 180 degrees west.
      keys[point] = this.#firstCell[band]! + (place === around ? 0 : place);
    }
    return { keys, largest: this.#count - 1 };
  }

  /**
   * Tells the places, in a sorted list of cells, of those neighbours of one of them that lie to the east of it or in the
   * next band: so two neighbours are told once, and never a cell as its own.
   */
  tellNeighbours(cells: Uint32Array, own: number, tell: (neighbour: number) => void): void {
    const cell = cells[own]!;
    const band = this.#bandOf(cell);
    const around = this.#around[band]!;
    const place = cell - this.#firstCell[band]!;
    if (around > 1) this.#tellBetween({ cells, band, from: place + 1, to: place + 1 }, tell);
    if (band + 1 === this.#around.length) return;
    const ratio = this.#around[band + 1]! / around;
    this.#tellBetween(
      {
        cells,
        band: band + 1,
        from: Math.floor((place - 1 - MARGIN) * ratio),
        to: Math.floor((place + 2 + MARGIN) * ratio),
      },
      tell,
    );
  }

  /** Tells which of the listed cells are among some of a band, counted along it and around. */
  #tellBetween(
    { cells, band, from, to }: { cells: Uint32Array; band: number; from: number; to: number },
    tell: (neighbour: number) => void,
  ): void {
    const around = this.#around[band]!;
    const first = this.#firstCell[band]!;
    const tellRun = (start: number, end: number) => {
      for (let at = firstNotBelow(cells, first + start); cells[at]! <= first + end; at++) tell(at);
    };
    if (to - from + 1 >= around) tellRun(0, around - 1);
    else if (from < 0) {
      tellRun(0, to);
      tellRun(around + from, around - 1);
    } else if (to >= around) {
      tellRun(from, around - 1);
      tellRun(0, to - around);
    } else tellRun(from, to);
  }

  #bandOf(cell: number): number {
    return firstNotBelow(this.#firstCell, cell + 1) - 1;
  }

  /** As many as are no narrower than the window reaches anywhere in the band; one where it reaches around a pole. */
  #cellsAround(band: number, km: number): number {
    const south = band / this.#bandsPerDegree - 90;
    const north = (band + 1) / this.#bandsPerDegree - 90;
    const nearestPole = Math.min(Math.max(-south, north), 90);
    const cells = Math.floor(360 / longitudeReach(nearestPole, km));
    return cells < FEWEST_AROUND ? 1 : cells;
  }
}

/** Where in a rising list the first number is that is not below a bound. */
function firstNotBelow(numbers: Uint32Array, bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
