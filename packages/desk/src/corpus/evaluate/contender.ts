import { attributeEvents } from '../profile/attribute-events.ts';
import type { AttributedEvent, GedEvent } from '../profile/ged-event.ts';

/** Probabilities by label, for one event. */
export type Probabilities = ReadonlyMap<string, number>;

/** A way to attribute events, to be measured. */
export interface Contender {
  readonly name: string;
  readonly attribute: (
    known: readonly AttributedEvent[],
    asked: readonly GedEvent[],
  ) => readonly Probabilities[];
}

/** What `corpus attribute` answers. */
export const profiles: Contender = {
  name: 'profiles',
  attribute: (known, asked) =>
    attributeEvents(known, asked).map(({ probabilities }) => probabilities),
};
