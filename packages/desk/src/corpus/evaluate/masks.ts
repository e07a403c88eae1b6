import type { GroupYear, SupportRecord } from '../sponsors/support-year.ts';
import { lotsFrom } from './lots.ts';

/** Share of groups hidden altogether: as in the published split, where 109 of 416 are. */
const HIDDEN = 0.26;

/** Years of which nothing is shown of any group, at the end of a record: as many as in the published split. */
export const LATER_YEARS = 4;

/** A kind of question, and which of those asked are of it. */
interface Part {
  readonly name: string;
  readonly belongs: (one: GroupYear) => boolean;
}

/** What is hidden from all contenders at a time: some groups altogether, and the last years of all. */
export interface Mask {
  readonly shown: SupportRecord;
  readonly asked: readonly GroupYear[];
  readonly parts: readonly Part[];
}

/** Hides groups by lot, and the last years of a record that ends with the given year. */
export function hideGroupsAndYears(record: SupportRecord, end: number, seed: number): Mask {
  const { shown, groups, isHidden, isLater } = hide(record, end, seed);
  const [first, last] = [end - LATER_YEARS + 1, end - LATER_YEARS];
  return {
    shown,
    asked: groups.filter((one) => isHidden(one) || isLater(one)),
    parts: [
      { name: `groups never seen, to ${end}`, belongs: isHidden },
      { name: `of them, to ${last}`, belongs: (one) => isHidden(one) && !isLater(one) },
      ...laterParts(`${first} to ${end}`, { isHidden, isLater }),
    ],
  };
}

/** The same, where only the last years are asked about. All windows of years stand in the same parts. */
export function hideYears(record: SupportRecord, end: number, seed: number): Mask {
  const { shown, groups, isHidden, isLater } = hide(record, end, seed);
  return {
    shown,
    asked: groups.filter(isLater),
    parts: laterParts(`four years to ${end}`, { isHidden, isLater }),
  };
}

interface Hiding {
  readonly isHidden: (one: GroupYear) => boolean;
  readonly isLater: (one: GroupYear) => boolean;
}

function laterParts(years: string, { isHidden, isLater }: Hiding): readonly Part[] {
  return [
    { name: `all groups, ${years}`, belongs: isLater },
    {
      name: `groups seen before, ${years}`,
      belongs: (one) => isLater(one) && !isHidden(one),
    },
  ];
}

function hide(record: SupportRecord, end: number, seed: number) {
  const groups = record.groups.filter(({ year }) => year <= end);
  const governments = record.governments.filter(({ year }) => year <= end);
  const hidden = drawGroups(groups, seed);
  const isHidden = ({ actorId }: GroupYear) => hidden.has(actorId);
  const isLater = ({ year }: GroupYear) => year > end - LATER_YEARS;
  const seen = groups.filter((one) => !isHidden(one) && !isLater(one));
  return { shown: { groups: seen, governments }, groups, isHidden, isLater };
}

/** Groups by lot, so that a mask is the same everywhere. */
function drawGroups(groups: readonly GroupYear[], seed: number): ReadonlySet<string> {
  const lot = lotsFrom(seed);
  const ids = [...new Set(groups.map(({ actorId }) => actorId))];
  return new Set(ids.filter(() => lot() < HIDDEN));
}
