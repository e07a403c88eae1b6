/** Kinds of organised violence as UCDP GED numbers them (codebook 19.1, `type_of_violence`). */
export const VIOLENCE = { stateBased: 1, nonState: 2, oneSided: 3 } as const;

/** One of the three kinds of organised violence. */
export type Violence = (typeof VIOLENCE)[keyof typeof VIOLENCE];

/** What is known of an event before anybody says who did it. Nothing here names a side, a dyad or a conflict. */
export interface GedEvent {
  readonly id: string;
  /** Middle of the recorded span, in whole days since 1970-01-01. */
  readonly day: number;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** First-order region as recorded; empty where it is not known. */
  readonly region: string;
  readonly violence: Violence;
  /** What is recorded of its harm and precision, each as one of a few classes; see `event-traits.ts`. */
  readonly traits: readonly number[];
}

/** An event together with who did it: a group, or the pair that fought. */
export interface AttributedEvent extends GedEvent {
  readonly label: string;
}

/** Three sides of one rule: who an event is attributed to, by its kind of violence. */
export interface Sides {
  readonly violence: Violence;
  readonly sideA: string;
  readonly sideB: string;
}

/**
 * Who an event is attributed to: the non-state side of state-based violence, both sides of non-state violence in the
 * order of their names, the perpetrator of one-sided violence.
 */
export function labelOf({ violence, sideA, sideB }: Sides): string {
  if (violence === VIOLENCE.stateBased) return sideB;
  if (violence === VIOLENCE.oneSided) return sideA;
  return [sideA, sideB].toSorted().join(' - ');
}
