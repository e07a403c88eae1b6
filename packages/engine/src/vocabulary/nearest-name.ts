const ALREADY_FOLDED = /^[a-z0-9-]*$/;

/** Letters as they are compared: without case, accents and characters that cannot be seen. */
function folded(name: string): string {
  if (ALREADY_FOLDED.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

/** A row of the table of edit distances, from that of the empty text on. */
type Row = number[];

/** Edit distance with transpositions (optimal string alignment); some number above `limit` once it must exceed it. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: Row = [];
  let last: Row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: Row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    if (Math.min(...row, ...last) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/** Most letters that may differ: a third, as in the Rust compiler's `find_best_match_for_name`; never all of them. */
function reachOf(written: string, name: string): number {
  const third = Math.floor(Math.max(written.length, name.length, 3) / 3);
  return Math.min(third, written.length - 1);
}

/** Longest name that is compared; ids have at most 80 characters. */
const LONGEST_NAME = 80;

/**
 * The known name that was most likely meant, or `undefined` where none is near enough to suggest:
 * the one with the fewest letters changed, else the only one that has what was written as one of its parts.
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const wanted = folded(written.slice(0, LONGEST_NAME));
  if (wanted === '') return undefined;
  const names = [...known];
  return nearestByLetters(wanted, names) ?? onlyOneWithPart(wanted, names);
}

function nearestByLetters(wanted: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = wanted.length;
  for (const name of names) {
    const limit = Math.min(least, reachOf(wanted, name));
    if (Math.abs(name.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, folded(name), limit);
    const nearer = distance < least || (distance === least && name < (nearest ?? ''));
    if (distance <= limit && nearer) [nearest, least] = [name, distance];
  }
  return nearest;
}

function onlyOneWithPart(wanted: string, names: readonly string[]): string | undefined {
  const holding = names.filter((name) =>
    folded(name)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted),
  );
  return holding.length === 1 ? holding[0] : undefined;
}
