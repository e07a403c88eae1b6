/** A function of several coordinates: gives its height there and writes its slope along each coordinate. */
export type Sloped = (at: Float64Array, slope: Float64Array) => number;

/** Where a function is least, and what it took to find out. */
export interface Minimum {
  readonly at: Float64Array;
  readonly height: number;
  /** Whether the slope came down to what was asked, or no step lowered the height any more. */
  readonly converged: boolean;
  readonly evaluations: number;
}

/** Declared: as near as fits of a few hundred days differ in the sixth digit. */
const SLOPE_TOLERANCE = 1e-6;
const MOST_ROUNDS = 300;
/** Armijo's and Wolfe's constants in the usual choice (Nocedal & Wright 2006, 3.1). */
const ENOUGH_DESCENT = 1e-4;
const ENOUGH_CURVATURE = 0.9;
const MOST_TRIALS = 40;
/** Longest step of a coordinate in one round. Declared: coordinates are logarithms, and a factor e² is far. */
const LONGEST_STEP = 2;

/** A place, the height and the slope there. */
interface Place {
  readonly at: Float64Array;
  readonly slope: Float64Array;
  readonly height: number;
}

/** Finds a minimum near a start by the BFGS method with a line search (Nocedal & Wright 2006, 6.1 and 3.5). */
export function minimise(
  sloped: Sloped,
  start: ArrayLike<number>,
  slopeTolerance = SLOPE_TOLERANCE,
): Minimum {
  let evaluations = 0;
  const visit = (at: Float64Array): Place => {
    const slope = new Float64Array(at.length);
    evaluations++;
    const height = sloped(at, slope);
    return { at, slope, height: Number.isNaN(height) ? Infinity : height };
  };
  let place = visit(Float64Array.from(start));
  const curvature = new InverseCurvature(place.at.length);
  let converged = isFlat(place, slopeTolerance);
  for (let round = 0; round < MOST_ROUNDS && !converged; round++) {
    const next = descend(place, curvature.direction(place.slope), visit);
    if (next === undefined) {
      if (curvature.isFresh)
        return { at: place.at, height: place.height, converged: true, evaluations };
      curvature.forget();
      continue;
    }
    curvature.learn(place, next);
    place = next;
    converged = isFlat(place, slopeTolerance);
  }
  return { at: place.at, height: place.height, converged, evaluations };
}

function isFlat({ slope, height }: Place, tolerance: number): boolean {
  const scale = Math.max(1, Math.abs(height));
  return slope.every((steepness) => Math.abs(steepness) <= tolerance * scale);
}

/** A place further down along a direction, or none where no step lowers the height. */
function descend(
  from: Place,
  direction: Float64Array,
  visit: (at: Float64Array) => Place,
): Place | undefined {
  const descent = dot(from.slope, direction);
  if (!(descent < 0)) return undefined;
  const longest = direction.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  let step = Math.min(1, LONGEST_STEP / longest);
  let low = 0;
  let high = Infinity;
  let best: Place | undefined;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const place = visit(from.at.map((part, index) => part + step * direction[index]!));
    if (!(place.height <= from.height + ENOUGH_DESCENT * step * descent)) high = step;
    else {
      best = place;
      const isSteepStill = dot(place.slope, direction) < ENOUGH_CURVATURE * descent;
      if (!isSteepStill || step * longest >= LONGEST_STEP) return place;
      low = step;
    }
    step = high === Infinity ? Math.min(2 * step, LONGEST_STEP / longest) : (low + high) / 2;
  }
  return best !== undefined && best.height < from.height ? best : undefined;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

/** What is known of the inverse of the matrix of second derivatives. */
class InverseCurvature {
  readonly #size: number;
  #matrix: Float64Array;
  isFresh = true;

  constructor(size: number) {
    this.#size = size;
    this.#matrix = identity(size, 1);
  }

  forget(): void {
    this.#matrix = identity(this.#size, 1);
    this.isFresh = true;
  }

  direction(slope: Float64Array): Float64Array {
    return this.#times(slope).map((part) => -part);
  }

  learn(from: Place, to: Place): void {
    const step = to.at.map((part, index) => part - from.at[index]!);
    const turn = to.slope.map((part, index) => part - from.slope[index]!);
    const curve = dot(step, turn);
    const square = dot(turn, turn);
    if (!(curve > 1e-12 * Math.sqrt(square * dot(step, step)))) return;
    if (this.isFresh) this.#matrix = identity(this.#size, curve / square);
    this.isFresh = false;
    const moved = this.#times(turn);
    const factor = 1 + dot(turn, moved) / curve;
    for (let row = 0; row < this.#size; row++)
      for (let column = 0; column < this.#size; column++)
        this.#matrix[row * this.#size + column]! +=
          (factor * step[row]! * step[column]! -
            moved[row]! * step[column]! -
            step[row]! * moved[column]!) /
          curve;
  }

  #times(vector: Float64Array): Float64Array {
    const product = new Float64Array(this.#size);
    for (let row = 0; row < this.#size; row++)
      for (let column = 0; column < this.#size; column++)
        product[row]! += this.#matrix[row * this.#size + column]! * vector[column]!;
    return product;
  }
}

function identity(size: number, diagonal: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let index = 0; index < size; index++) matrix[index * size + index] = diagonal;
  return matrix;
}
