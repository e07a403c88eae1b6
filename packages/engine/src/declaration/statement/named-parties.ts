import type { NamedGroup, NamedHost, NamedState, StatementGround } from './statement-ground.ts';
import { stem } from './words-in-common.ts';

/** The parties that a text speaks of, by name. */
export interface NamedParties {
  readonly groups: readonly NamedGroup[];
  readonly states: readonly NamedState[];
  readonly hosts: readonly NamedHost[];
}

/** The parties named in a text: by any of their names, or by the adjective of a state's name. */
export function partiesIn(text: string, ground: StatementGround): NamedParties {
  const isNamed = ({ names }: { readonly names: readonly string[] }) =>
    names.some((name) => namePattern(name).test(text));
  return {
    groups: ground.groups.filter(isNamed),
    states: ground.states.filter(isNamed),
    hosts: ground.hosts.filter(isNamed),
  };
}

/** Every word of every name of a ground, by its stem: none of them tells evidence apart. */
export function stemsOfNames({ groups, states, hosts }: StatementGround): Set<string> {
  const names = [...groups, ...states, ...hosts].flatMap((party) => party.names);
  const words = names.flatMap((name) => name.match(/[\p{L}\d]+/gu) ?? []);
  return new Set(words.flatMap((word) => [stem(word), ...adjectives(word).map(stem)]));
}

function namePattern(name: string): RegExp {
  const forms = [name, ...adjectives(name)].map((form) =>
    form.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`),
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** Adjectives that English makes of a name: Arvia, Arvian; Corvane, Corvanian. */
function adjectives(name: string): string[] {
  const root = name.replace(/[aeiou]+$/iu, '');
  const endings = ['an', 'ian', 'ese', 'ish', 'i', 'n', 'ic'];
  return endings.flatMap((ending) => [`${root}${ending}`, `${name}${ending}`]);
}
