import { decidedLabel } from '../../corpus/actors/actor-decisions.ts';
import { standingIn } from '../../corpus/actors/decision-journal.ts';
import { attributeEvents } from '../../corpus/profile/attribute-events.ts';
import type { AttributedEvent, GedEvent } from '../../corpus/profile/ged-event.ts';
import { readAttributedEvents, readEvents } from '../../corpus/profile/read-ged.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type PredictFlags, predictInto } from '../predict-into.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat corpus attribute`, as the command line gives them. */
export interface AttributeEventsFlags extends PredictFlags {
  /** Folder of a corpus whose decisions on actors count: labels of one actor are learned from as one. */
  readonly decisions?: string;
}

/** Attributes the events of one file by the profiles of groups learned from another. */
export async function corpusAttribute(
  flags: AttributeEventsFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const decisions = standingIn(flags.decisions);
  if (!decisions.ok)
    return tellProblems(
      { problems: decisions.problems, file: flags.decisions as string },
      { asJson: flags.json === true, terminal },
    );
  const labelOf = decidedLabel(decisions.value);
  return predictInto<readonly AttributedEvent[], readonly GedEvent[]>(flags, terminal, {
    noun: 'events',
    readKnown: readAttributedEvents,
    readAsked: readEvents,
    predict: (known, asked) =>
      attributeEvents(
        known.map((event) => ({ ...event, label: labelOf(event.label) })),
        asked,
      ).map(({ id, probabilities }) => ({ id, probabilities: Object.fromEntries(probabilities) })),
  });
}
