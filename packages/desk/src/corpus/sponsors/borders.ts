import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Arcs, kilometresApart, pointsAlong } from './nearest-points.ts';

/** Which states border on which, by name: both must be on the map, or nothing is known and they do not. */
export interface Borders {
  /** Whether two states touch. */
  readonly touch: (state: string, other: string) => boolean;
  /** Whether two states that do not touch have a neighbour in common. */
  readonly shareNeighbour: (state: string, other: string) => boolean;
  /** Kilometres between the borders or coasts of two states; Infinity where one of them is not on the map. */
  readonly kilometres: (state: string, other: string) => number;
}

/** Borders that nobody knows: no two states touch. */
export const NO_BORDERS: Borders = {
  touch: () => false,
  shareNeighbour: () => false,
  kilometres: () => Infinity,
};

/** As much of TopoJSON as borders need: geometries that share an arc touch. */
interface Topology extends Arcs {
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly { properties: { name: string }; arcs?: unknown }[];
    };
  };
}

/** Countries of Natural Earth 1:50m, as world-atlas packs them. */
const MAP = 'world-atlas/countries-50m.json';

/** How UCDP begins the name of a state. */
const PREFIX = /^Government of /;

/** Words that one list writes and the other leaves out. */
const SMALL_WORDS = /\b(and|of|the)\b/g;

/** Borders of the countries of Natural Earth, as of the edition that is installed: today's, not those of each year. */
export function presentBorders(): Borders {
  const path = createRequire(import.meta.url).resolve(MAP);
  return bordersOn(JSON.parse(readFileSync(path, 'utf8')) as Topology);
}

/** Borders on a map in TopoJSON. */
export function bordersOn(map: Topology): Borders {
  const countries = map.objects.countries.geometries;
  const names = countries.map(({ properties }) => wordsOf(properties.name));
  const neighbours = neighboursOf(countries.map(({ arcs }) => arcsIn(arcs)));
  const found = new Map<string, number>();
  const placeOf = (state: string) => {
    const place = found.get(state) ?? countryOf(state, names);
    found.set(state, place);
    return place;
  };
  const points = countries.map(({ arcs }) => pointsAlong(map, arcsIn(arcs)));
  const apart = new Map<string, number>();
  const around = (state: string) => neighbours[placeOf(state)] ?? new Set<number>();
  const touch = (state: string, other: string) => around(state).has(placeOf(other));
  const kilometres = (state: string, other: string) => {
    const key = `${placeOf(state)} ${placeOf(other)}`;
    const known =
      apart.get(key) ?? kilometresApart(points[placeOf(state)] ?? [], points[placeOf(other)] ?? []);
    apart.set(key, known);
    return known;
  };
  return {
    touch,
    kilometres,
    shareNeighbour: (state, other) =>
      !touch(state, other) && [...around(state)].some((between) => around(other).has(between)),
  };
}

function arcsIn(arcs: unknown): ReadonlySet<number> {
  const numbers = [arcs ?? []].flat(Infinity) as number[];
  // An arc that runs the other way is written as its complement (TopoJSON 1.0, section 2.1.4).
  return new Set(numbers.map((arc) => (arc < 0 ? ~arc : arc)));
}

function neighboursOf(arcs: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
  const owners = new Map<number, number[]>();
  for (const [country, own] of arcs.entries())
    for (const arc of own) owners.set(arc, [...(owners.get(arc) ?? []), country]);
  const neighbours = arcs.map(() => new Set<number>());
  for (const sharing of owners.values())
    for (const one of sharing)
      for (const other of sharing) if (one !== other) neighbours[one]!.add(other);
  return neighbours;
}

/** Index of a state's country on the map, by its name or by the one in brackets; -1 where it is not there. */
function countryOf(state: string, names: readonly (readonly string[])[]): number {
  const bare = state.replace(PREFIX, '');
  const [, bracketed = ''] = /\((.*)\)/.exec(bare) ?? [];
  const places = [bare.replace(/\(.*\)/, ''), bracketed].map((name) => {
    const words = wordsOf(name);
    return words.length === 0 ? -1 : names.findIndex((other) => isSame(words, other));
  });
  return places.find((place) => place >= 0) ?? -1;
}

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll('-', ' ')
    .replaceAll(SMALL_WORDS, ' ')
    .split(/[^\p{L}.]+/u)
    .filter((word) => word !== '');
}

/**
 * Whether two names are the same, where the map may shorten a word by a full stop, and the name may stand for several
 * such words by their initials.
 */
function isSame(words: readonly string[], onMap: readonly string[]): boolean {
  const [word, ...others] = words;
  if (word === undefined) return onMap.length === 0;
  if (onMap.length === 0) return false;
  const [first = '', ...rest] = onMap;
  const isWord = word === first || (isShortened(first) && word.startsWith(first.slice(0, -1)));
  if (isWord && isSame(others, rest)) return true;
  const shortened = onMap.slice(0, word.length);
  return isInitials(word, shortened) && isSame(others, onMap.slice(word.length));
}

function isInitials(word: string, shortened: readonly string[]): boolean {
  return (
    word.length > 1 &&
    shortened.length === word.length &&
    shortened.every((other, index) => isShortened(other) && other[0] === word[index])
  );
}

function isShortened(word: string): boolean {
  return word.endsWith('.');
}
