import type {
  NamedGroup,
  NamedHost,
  NamedOther,
  NamedState,
  StatementGround,
} from './statement-ground.ts';
import { stem } from './stems.ts';

/** A group, a state in either of its roles, or somebody else of the case. */
type Party = NamedGroup | NamedState | NamedHost | NamedOther;

/** The parties that a text speaks of, by name. */
export interface NamedParties {
  readonly groups: readonly NamedGroup[];
  readonly states: readonly NamedState[];
  readonly hosts: readonly NamedHost[];
}

/** A place at which a text names a party, and how many letters of the party's name stand there. */
interface Mention {
  readonly party: Party;
  readonly from: number;
  readonly to: number;
  readonly ofName: number;
}

/** The parties named in a text: by any of their names, or by the adjective of a state's name. */
export function partiesIn(text: string, ground: StatementGround): NamedParties {
  const named = new Set(mentionsIn(text, ground).map(({ party }) => party));
  return {
    groups: ground.groups.filter((group) => named.has(group)),
    states: ground.states.filter((state) => named.has(state)),
    hosts: ground.hosts.filter((host) => named.has(host)),
  };
}

/** Where a text first names a party, as an index; `undefined` where it does not. */
export function placeOf(
  party: NamedGroup | NamedState | NamedHost,
  text: string,
  ground: StatementGround,
): number | undefined {
  const places = mentionsIn(text, ground).filter((mention) => mention.party === party);
  return places.length === 0 ? undefined : Math.min(...places.map(({ from }) => from));
}

/** A text with each name of a party replaced by a word that says nothing: the Harbour Brigades harbour nobody by their name. */
export function withoutNames(text: string, ground: StatementGround): string {
  const places = mentionsIn(text, ground).toSorted((one, other) => other.from - one.from);
  return places.reduce(
    (rest, { from, to }) => `${rest.slice(0, from)}somebody${rest.slice(to)}`,
    text,
  );
}

/** Every word of every name of a ground, by its stem: none of them tells evidence apart. */
export function stemsOfNames({ groups, states, hosts }: StatementGround): Set<string> {
  const names = [...groups, ...states, ...hosts].flatMap((party) => party.names);
  const words = names.flatMap((name) => name.match(/[\p{L}\d]+/gu) ?? []);
  return new Set(words.flatMap((word) => [stem(word), ...adjectives(word).map(stem)]));
}

/**
 * Every place at which a text names somebody. Of two that meet, the longer holds, since the name of one state may be a
 * part of that of another; of two as long, the one with more letters of the name: an adjective is that of the state
 * whose name is nearest to it.
 */
function mentionsIn(text: string, { groups, states, hosts, others = [] }: StatementGround) {
  const all = [...groups, ...states, ...hosts, ...others].flatMap((party) =>
    mentionsOf(party, text),
  );
  return all.filter((one) => !all.some((other) => isNearer(other, one)));
}

function isNearer(other: Mention, one: Mention): boolean {
  if (other.from > one.from || other.to < one.to) return false;
  const length = ({ from, to }: Mention) => to - from;
  return length(other) > length(one) || other.ofName > one.ofName;
}

function mentionsOf(party: Party, text: string): Mention[] {
  const words = (forms: readonly string[], flags: string) =>
    forms.length === 0 ? [] : [...text.matchAll(anyOf(forms, flags))];
  const mention = (found: RegExpExecArray, ofName: number): Mention => {
    return { party, from: found.index, to: found.index + found[0].length, ofName };
  };
  return [
    ...words(party.names, 'giu').map((found) => mention(found, found[0].length)),
    ...guessedAdjectives(party).flatMap(({ name, forms }) =>
      words(forms, 'gu').map((found) => mention(found, lettersShared(found[0], name))),
    ),
  ];
}

function anyOf(forms: readonly string[], flags: string): RegExp {
  const literal = forms.map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\d])(?:${literal.join('|')})(?![\\p{L}\\d])`, flags);
}

function lettersShared(word: string, name: string): number {
  let shared = 0;
  while (shared < word.length && word[shared] === name[shared]) shared += 1;
  return shared;
}

/**
 * Adjectives of the names of a state alone: one made of a group's letters may be the name of a state. They begin with
 * the capital of the name, as English writes them, so that no common word is one. Where an alias says which adjective
 * a name has, none is guessed.
 */
function guessedAdjectives(party: Party): { name: string; forms: string[] }[] {
  if (!isState(party)) return [];
  const { names } = party;
  const isSaid = (name: string) =>
    names.some((alias) => /^\p{L}+$/u.test(alias) && isMadeOf(alias, name));
  return names
    .filter((name) => /^\p{Lu}/u.test(name) && !isSaid(name))
    .map((name) => ({ name, forms: adjectives(name) }));
}

function isState(party: Party): boolean {
  if ('probability' in party) return false;
  return !('isState' in party) || party.isState;
}

/** Whether a word goes on where a name ends, or its last vowels begin: Nigerien of Niger, Congolese of Congo. */
function isMadeOf(word: string, name: string): boolean {
  return word.length > name.length && word.startsWith(rootOf(name));
}

function rootOf(name: string): string {
  return name.replace(/[aeiou]+$/iu, '');
}

/** Adjectives that English makes of a name: Arvia, Arvian; Corvane, Corvanian. */
function adjectives(name: string): string[] {
  const endings = ['an', 'ian', 'ese', 'ish', 'i', 'n', 'ic'];
  return endings.flatMap((ending) => [`${rootOf(name)}${ending}`, `${name}${ending}`]);
}
