/** A cell of the matrix. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const MOVES: Readonly<Record<string, Cell>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  j: { row: 1, column: 0 },
  k: { row: -1, column: 0 },
  PageDown: { row: 10, column: 0 },
  PageUp: { row: -10, column: 0 },
  Home: { row: 0, column: Number.NEGATIVE_INFINITY },
  End: { row: 0, column: Number.POSITIVE_INFINITY },
};

/** Where a key leads from a cell; the side arrows follow the direction of the page. */
export function moveOf(key: string, isRightToLeft: boolean): Cell | undefined {
  const onwards = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === onwards) return { row: 0, column: 1 };
  if (key === back) return { row: 0, column: -1 };
  return MOVES[key];
}

/** The name of a cell, by which it is found on the page. */
export function cellKey({ row, column }: Cell): string {
  return `${row} ${column}`;
}
