/** The generator of Park and Miller (1988): a seed lies between 0 and the modulus. */
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** Lots between 0 and 1, one at each call; the same on every machine for the same seed, which is 1 or more. */
export function lotsFrom(seed: number): () => number {
  let lot = seed;
  return () => {
    lot = (lot * MULTIPLIER) % MODULUS;
    return lot / MODULUS;
  };
}
