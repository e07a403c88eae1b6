import { MARKINGS, type Marking } from '@respondeat/engine';

/** What of a case is looked at. It stands in the address, so that a view can be kept and passed on. */
export interface CaseView {
  readonly asOf?: string | undefined;
  readonly marking?: Marking | undefined;
  readonly incident?: string | undefined;
  readonly state?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly pick?: string | undefined;
  readonly find?: string | undefined;
  readonly verdict?: string | undefined;
  readonly without?: string | undefined;
  readonly question?: string | undefined;
  readonly on?: string | undefined;
  readonly source?: string | undefined;
}

const WORDS = [
  'asOf',
  'incident',
  'state',
  'from',
  'to',
  'pick',
  'find',
  'verdict',
  'without',
  'question',
  'on',
  'source',
] as const;

/** Reads a view from the search part of an address; what is no word of a view is left out. */
export function readView(search: Record<string, unknown>): CaseView {
  const words = Object.fromEntries(
    WORDS.map((key) => [key, search[key]]).filter(
      ([, word]) => typeof word === 'string' && word !== '',
    ),
  ) as CaseView;
  const marking = MARKINGS.find((known) => known === search.marking);
  return marking === undefined ? words : { ...words, marking };
}
