import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws uniform numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** A generator of uniform numbers with all 53 bits of a double (xoroshiro128+). Same seed, same numbers.
 *  @param seed a whole number of 32 bits */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => {
    const high = generator.next() >>> 5;
    const low = generator.next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  };
}
