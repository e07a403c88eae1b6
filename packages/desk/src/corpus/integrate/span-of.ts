/** The first and the last day of a column. */
export function spanOf(day: Int32Array): { first: number; last: number } {
  return { first: firstOf(day), last: lastOf(day) };
}

function firstOf(day: Int32Array): number {
  let first = Number.POSITIVE_INFINITY;
  for (let event = 0; event < day.length; event++) if (day[event]! < first) first = day[event]!;
  return first;
}

function lastOf(day: Int32Array): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let event = 0; event < day.length; event++) if (day[event]! > last) last = day[event]!;
  return last;
}
