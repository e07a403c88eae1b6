import type { Borders } from './borders.ts';
import type { VisibleRecord } from './visible-record.ts';

/** What groups count for whose opponents have one country between them, beside those whose opponents touch. Declared. */
const ONE_BETWEEN = 0.4;

/** Kilometres between opponents at which a group counts a quarter. Declared: about the depth of a middling country. */
const QUARTERED = 500;

/** Years of support after which a government counts as backed in full. Declared. */
const YEARS_TO_A_CLIENT = 3;

/** How another opponent is like those of a group: 0 not at all, to 1. */
export interface Likeness {
  /** 1 where they touch, less where one country lies between. */
  readonly beside: number;
  /** By the kilometres between their borders or coasts. */
  readonly near: number;
  /** Cosine of the states that back their governments. */
  readonly backedAlike: number;
}

const UNLIKE: Likeness = { beside: 0, near: 0, backedAlike: 0 };

/** Tells how alike the opponents of other groups are to these; all 0 where they share one. Each opponent is looked at once. */
export function likenessTo(
  opponents: ReadonlySet<string>,
  { backing, states }: VisibleRecord,
  borders: Borders,
): (others: ReadonlySet<string>) => Likeness {
  const own = backersOf(opponents, backing, states.length);
  const known = new Map<string, Likeness>();
  const likenessOf = (other: string) => {
    const found = known.get(other) ?? {
      ...placesOf(other, opponents, borders),
      backedAlike: cosine(own, backersOf([other], backing, states.length)),
    };
    known.set(other, found);
    return found;
  };
  return (others) => {
    let most = UNLIKE;
    for (const other of others) {
      if (opponents.has(other)) return UNLIKE;
      const { beside, near, backedAlike } = likenessOf(other);
      most = {
        beside: Math.max(most.beside, beside),
        near: Math.max(most.near, near),
        backedAlike: Math.max(most.backedAlike, backedAlike),
      };
    }
    return most;
  };
}

function placesOf(other: string, opponents: ReadonlySet<string>, borders: Borders) {
  let [beside, near] = [0, 0];
  for (const opponent of opponents) {
    if (borders.touch(other, opponent)) beside = 1;
    else if (borders.shareNeighbour(other, opponent)) beside = Math.max(beside, ONE_BETWEEN);
    near = Math.max(near, 1 / (1 + borders.kilometres(other, opponent) / QUARTERED) ** 2);
  }
  return { beside, near };
}

function backersOf(
  governments: Iterable<string>,
  backing: VisibleRecord['backing'],
  states: number,
): Float64Array {
  const backers = new Float64Array(states);
  for (const government of governments)
    for (const [state, years] of (backing.get(government) ?? []).entries())
      backers[state]! += Math.min(1, years / YEARS_TO_A_CLIENT);
  return backers;
}

/** Cosine of the angle between two rows of counts; 0 where one of them is all 0. */
export function cosine(some: Float64Array, others: Float64Array): number {
  let [product, length, otherLength] = [0, 0, 0];
  for (let index = 0; index < some.length; index++) {
    product += some[index]! * others[index]!;
    length += some[index]! ** 2;
    otherLength += others[index]! ** 2;
  }
  return product === 0 ? 0 : product / Math.sqrt(length * otherLength);
}
