import { compareNames, type NameComparison } from './compare-names.ts';
import type { ListedActor } from './listed-actor.ts';

/** A listed actor that a name may be of, by the listed name that is most like it. */
export interface NameCandidate extends NameComparison {
  readonly actor: ListedActor;
  readonly name: string;
}

/** Listed actors that a name is of or may be of: the same first, then by likeness. Those that it is not are left out. */
export function findNames(
  asked: string,
  actors: readonly ListedActor[],
  most: number,
): readonly NameCandidate[] {
  const candidates = actors.flatMap((actor) => {
    const best = bestName(asked, actor);
    return best === undefined || best.answer === 'not same' ? [] : [best];
  });
  return candidates
    .sort(
      (a, b) =>
        Number(b.answer === 'same') - Number(a.answer === 'same') ||
        b.likeness - a.likeness ||
        (a.actor.id < b.actor.id ? -1 : 1),
    )
    .slice(0, most);
}

function bestName(asked: string, actor: ListedActor): NameCandidate | undefined {
  let best: NameCandidate | undefined;
  for (const name of actor.names) {
    const compared = compareNames(asked, name);
    const isBetter =
      best === undefined ||
      rank(compared) > rank(best) ||
      (rank(compared) === rank(best) && compared.likeness > best.likeness);
    if (isBetter) best = { ...compared, actor, name };
  }
  return best;
}

function rank({ answer }: NameComparison): number {
  return { same: 2, unsure: 1, 'not same': 0 }[answer];
}
