/** Orders texts by code units, so that the order is the same on every machine: below, at or above 0. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
