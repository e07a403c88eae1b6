/** How long the rate is measured. */
const MILLISECONDS = 200;

/** Entries read, multiplied and written per second by a plain loop over two tables of so many entries. */
export function streamingRate(entries: number): number {
  const size = Math.max(Math.ceil(entries), 64);
  const table = new Float64Array(size).fill(1);
  const factor = new Float64Array(size).fill(0.999_999);
  let done = 0;
  const start = performance.now();
  while (performance.now() - start < MILLISECONDS) {
    // Small tables are gone over many times between two looks at the clock.
    for (let pass = Math.ceil(100_000 / size); pass > 0; pass--) {
      for (let i = 0; i < size; i++) table[i]! *= factor[i]!;
      done += size;
    }
  }
  return (done * 1000) / (performance.now() - start);
}
