import type { NamedGroup, NamedHost, NamedState, StatementGround } from './statement-ground.ts';
import { stem } from './stems.ts';

/** A group, or a state in either of its roles. */
type Party = NamedGroup | NamedState | NamedHost;

/** The parties that a text speaks of, by name. */
export interface NamedParties {
  readonly groups: readonly NamedGroup[];
  readonly states: readonly NamedState[];
  readonly hosts: readonly NamedHost[];
}

/** The parties named in a text: by any of their names, or by the adjective of a state's name. */
export function partiesIn(text: string, ground: StatementGround): NamedParties {
  const isNamed = (party: Party) => placeOf(party, text) !== undefined;
  return {
    groups: ground.groups.filter(isNamed),
    states: ground.states.filter(isNamed),
    hosts: ground.hosts.filter(isNamed),
  };
}

/** Where a text first names a party, as an index; `undefined` where it does not. */
export function placeOf(party: Party, text: string): number | undefined {
  const place = party.names.length === 0 ? -1 : text.search(namePattern(party));
  return place < 0 ? undefined : place;
}

/** Every word of every name of a ground, by its stem: none of them tells evidence apart. */
export function stemsOfNames({ groups, states, hosts }: StatementGround): Set<string> {
  const names = [...groups, ...states, ...hosts].flatMap((party) => party.names);
  const words = names.flatMap((name) => name.match(/[\p{L}\d]+/gu) ?? []);
  return new Set(words.flatMap((word) => [stem(word), ...adjectives(word).map(stem)]));
}

/** An adjective is made of the name of a state alone: one made of a group's letters may be the name of a state. */
function namePattern(party: Party): RegExp {
  const isGroup = 'probability' in party;
  const forms = party.names.flatMap((name) => (isGroup ? name : [name, ...adjectives(name)]));
  const literal = forms.map((form) => form.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\d])(?:${literal.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** Adjectives that English makes of a name: Arvia, Arvian; Corvane, Corvanian. */
function adjectives(name: string): string[] {
  const root = name.replace(/[aeiou]+$/iu, '');
  const endings = ['an', 'ian', 'ese', 'ish', 'i', 'n', 'ic'];
  return endings.flatMap((ending) => [`${root}${ending}`, `${name}${ending}`]);
}
