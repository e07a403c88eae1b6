import type { ModelNumbers } from '../../evidence/index.ts';

/** How well a sponsor hides an attack, and how much of what it leaves is collected; both from 0 to 1. */
export interface Deniability {
  /** Chance that what passed between sponsor and group for the attack left no trace at all. */
  readonly secrecy: number;
  /** Chance that a trace which was left is collected. */
  readonly collection: number;
}

/** Chance that something true about the attack comes to light: a trace was left, and it was collected. Secrecy and
 *  collection act on a record through this product alone. */
export function chanceOfLight({ secrecy, collection }: Deniability): number {
  return (1 - secrecy) * collection;
}

/** The secrecy and collection that the model declares, or the case assumes. */
export function deniabilityOf({ attainability }: ModelNumbers): Deniability {
  return { secrecy: attainability.secrecy, collection: attainability.collection };
}
