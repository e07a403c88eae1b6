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

/** First numbers let go: those of neighbouring seeds are alike, and the very first of a small seed is near 1. Declared: far
 *  more than it takes the generator to forget them. */
const LET_GO = 64;

/** The same for seeds that neighbour each other, such as those of several chains: they have nothing in common. */
export function stirredRandom(seed: number): Random {
  const random = seededRandom(seed);
  for (let drawn = 0; drawn < LET_GO; drawn++) random();
  return random;
}
