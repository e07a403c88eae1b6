import { traitsOf } from '../../packages/desk/src/corpus/profile/event-traits.ts';
import {
  type AttributedEvent,
  VIOLENCE,
} from '../../packages/desk/src/corpus/profile/ged-event.ts';

/** An attributed event of which nothing is recorded but what a test gives. */
export function draftEvent(parts: Partial<AttributedEvent> = {}): AttributedEvent {
  return {
    id: 'event',
    day: 0,
    latitude: 0,
    longitude: 0,
    region: '',
    violence: VIOLENCE.stateBased,
    traits: traitsOf({
      deaths: undefined,
      deathsOfSideA: undefined,
      deathsOfSideB: undefined,
      deathsOfCivilians: undefined,
      deathsUnknown: undefined,
      placePrecision: undefined,
      datePrecision: undefined,
    }),
    label: 'Ash',
    ...parts,
  };
}
