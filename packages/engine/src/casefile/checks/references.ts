import { nearestName, type Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';
import type { CaseVocabulary } from '../case-vocabulary.ts';
import { type Kind, type Reference, referencesOf } from './references-of.ts';

/** The ids that exist, by what they are ids of. */
type KnownIds = ReadonlyMap<Kind, ReadonlySet<string>>;

/** Places of one unknown id that are told; the others are counted. */
const PLACES_TOLD = 3;

/**
 * Every id that one record uses for another must exist. An unknown one is told once, however often it is used,
 * with the nearest that does exist.
 */
export function checkReferences(caseFile: CaseFile, vocabulary: CaseVocabulary): Problem[] {
  const known = knownIds(caseFile, vocabulary);
  const unknown = referencesOf(caseFile).filter(
    ({ id, among }) => known.get(among)?.has(id) === false,
  );
  const uses = Map.groupBy(unknown, ({ id, among }) => `${among} ${id}`);
  const suggest = suggesting(known);
  return [...uses.values()].map((places) => unknownReference(places, known, suggest));
}

/** Most names held against unknown ids. Declared: a second's work, and far beyond any case; then none is suggested. */
const MAXIMUM_COMPARISONS = 500_000;

/** Finds the nearest id that exists, as long as that takes no time that anybody would notice. */
function suggesting(known: KnownIds): (reference: Reference) => string | undefined {
  let comparisons = 0;
  return ({ id, among }) => {
    const names = known.get(among) ?? new Set<string>();
    comparisons += names.size;
    return comparisons > MAXIMUM_COMPARISONS ? undefined : nearestName(id, names);
  };
}

function knownIds(caseFile: CaseFile, vocabulary: CaseVocabulary): KnownIds {
  const ids = (records: readonly { id: string }[] | undefined) =>
    new Set(records?.map(({ id }) => id));
  const known = new Map<Kind, ReadonlySet<string>>([
    ['actor', ids(caseFile.actors)],
    ['incident', ids(caseFile.incidents)],
    ['tie', ids(caseFile.ties)],
    ['source', ids(caseFile.sources)],
    ['report', ids(caseFile.reports)],
    ['report or origin', new Set([...ids(caseFile.reports), ...ids(caseFile.origins)])],
    ['finding', vocabulary.findings],
  ]);
  for (const { id, perpetrators } of caseFile.incidents) {
    known.set(`candidate of ${id}`, new Set([...(perpetrators?.candidates ?? []), 'other']));
  }
  return known;
}

function unknownReference(
  [first, ...others]: readonly Reference[],
  known: KnownIds,
  suggest: (reference: Reference) => string | undefined,
): Problem {
  const { id, among, path } = first!;
  const near = suggest(first!);
  return {
    code: 'reference.unknown',
    path,
    because: `there is no ${among} \`${id}\`${otherKind(id, known)}${otherPlaces(others)}`,
    try:
      near === undefined
        ? `add the ${among.split(' ')[0]}, or use an id that exists`
        : `write \`${near}\`, if that is meant`,
  };
}

const WITH_ARTICLE = {
  actor: 'an actor',
  incident: 'an incident',
  tie: 'a tie',
  source: 'a source',
  report: 'a report',
} as const;

/** Many take the id of a source for that of its actor, or of an incident for that of a report. */
function otherKind(id: string, known: KnownIds): string {
  const holder = Object.entries(WITH_ARTICLE).find(([kind]) => known.get(kind as Kind)?.has(id));
  return holder === undefined ? '' : `; it is the id of ${holder[1]}`;
}

function otherPlaces(others: readonly Reference[]): string {
  if (others.length === 0) return '';
  const told = others.slice(0, PLACES_TOLD).map(({ path }) => path);
  const more = others.length - told.length;
  const rest = more === 0 ? '' : ` and ${more} more places`;
  return `; it is also used at ${told.join(', ')}${rest}`;
}
