import { attributeEvents } from '../../corpus/profile/attribute-events.ts';
import type { AttributedEvent, GedEvent } from '../../corpus/profile/ged-event.ts';
import { readAttributedEvents, readEvents } from '../../corpus/profile/read-ged.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type PredictFlags, predictInto } from '../predict-into.ts';
import type { Terminal } from '../terminal.ts';

/** Attributes the events of one file by the profiles of groups learned from another. */
export function corpusAttribute(flags: PredictFlags, terminal: Terminal): Promise<ExitCode> {
  return predictInto<readonly AttributedEvent[], readonly GedEvent[]>(flags, terminal, {
    noun: 'events',
    readKnown: readAttributedEvents,
    readAsked: readEvents,
    predict: (known, asked) =>
      attributeEvents(known, asked).map(({ id, probabilities }) => ({
        id,
        probabilities: Object.fromEntries(probabilities),
      })),
  });
}
