import { type Borders, presentBorders } from './borders.ts';
import {
  lastYearOf,
  lessonsOnHiddenGroups,
  lessonsOnLaterYears,
  type Schooling,
} from './lessons.ts';
import { figureOf } from './naming-point.ts';
import { learnOpinion, type Opinion } from './opinions.ts';
import { signsOf } from './signs.ts';
import type { GroupYear, SupportRecord } from './support-year.ts';
import { statesIn, visibleRecord } from './visible-record.ts';

/** Which states may have backed a group in a year. Each stands for itself: a group may have several sponsors or none. */
export interface Sponsorship {
  readonly actorId: string;
  readonly year: number;
  /** By the name of the state, as the record writes it: its chance, or one half and a little from where naming pays (ADR 0084). In the order of the record. */
  readonly sponsors: ReadonlyMap<string, number>;
}

const NOBODY_HIDDEN = new Set<string>();

/** Names the likely sponsors of groups in years, from who backed whom elsewhere and before. In the order of the questions. */
export function nameSponsors(
  record: SupportRecord,
  asked: readonly GroupYear[],
  borders: Borders = presentBorders(),
): readonly Sponsorship[] {
  const states = statesIn(record);
  const lastYear = lastYearOf(record.groups);
  const schooling = { record, states, borders };
  const opinions = [false, true].map((ofLaterYears) =>
    asked.some(({ year }) => year > lastYear === ofLaterYears)
      ? opinionFor(schooling, ofLaterYears)
      : undefined,
  );
  const visible = visibleRecord(record, states, { lastYear, hidden: NOBODY_HIDDEN });
  return asked.map((one) => {
    const opinion = opinions[one.year > lastYear ? 1 : 0]!;
    const probabilities = opinion(signsOf(one, visible, borders));
    const sponsors = new Map(
      states.map((state, number) => [state, figureOf(probabilities[number]!)]),
    );
    return { actorId: one.actorId, year: one.year, sponsors };
  });
}

function opinionFor(schooling: Schooling, ofLaterYears: boolean): Opinion {
  const lessonsOn = ofLaterYears ? lessonsOnLaterYears : lessonsOnHiddenGroups;
  return learnOpinion(lessonsOn(schooling), { ofLaterYears });
}
