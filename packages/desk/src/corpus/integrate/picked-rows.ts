// A loop over typed arrays of one kind is compiled for it; one over several kinds is ten times as slow. So each kind that is
// picked from for every pair has a function of its own, though they read the same. Why loops stand alone: ADR 92.

/** Rows of a column of numbers. */
export function pickedNumbers(column: Float64Array, rows: Uint32Array): Float64Array {
  const into = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place]!]!;
  return into;
}

/** Rows of a column of places. */
export function pickedPlaces(column: Uint32Array, rows: Uint32Array): Uint32Array {
  const into = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place]!]!;
  return into;
}

/** Rows of a column of levels. */
export function pickedLevels(column: Uint8Array, rows: Uint32Array): Uint8Array {
  const into = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place]!]!;
  return into;
}

/** Rows of a column of days or codes. */
export function pickedCodes(column: Int32Array, rows: Uint32Array): Int32Array {
  const into = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) into[place] = column[rows[place]!]!;
  return into;
}

/** Every so many of the rows up to a number of them. */
export function everyRow(count: number, stride: number): Uint32Array {
  const rows = new Uint32Array(Math.ceil(count / stride));
  for (let place = 0; place < rows.length; place++) rows[place] = place * stride;
  return rows;
}

/** The rows of a column of marks that have this one. */
export function rowsMarked(marks: Uint8Array, mark: number): Uint32Array {
  const rows = new Uint32Array(marks.length);
  return rows.slice(0, keepMarked(marks, mark, rows));
}

function keepMarked(marks: Uint8Array, mark: number, into: Uint32Array): number {
  let kept = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === mark) into[kept++] = row;
  return kept;
}

/** The rows of a column of numbers that are above a bar. */
export function rowsAbove(numbers: Float64Array, bar: number): Uint32Array {
  const rows = new Uint32Array(numbers.length);
  return rows.slice(0, keepAbove(numbers, bar, rows));
}

function keepAbove(numbers: Float64Array, bar: number, into: Uint32Array): number {
  let kept = 0;
  for (let row = 0; row < numbers.length; row++) if (numbers[row]! > bar) into[kept++] = row;
  return kept;
}

/** The rows up to a number of them for which something holds. */
export function rowsWhere(count: number, isKept: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (isKept(row)) rows[kept++] = row;
  return rows.slice(0, kept);
}
