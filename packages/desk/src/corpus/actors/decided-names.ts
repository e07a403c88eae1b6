import { actorClasses, type Decision, LABEL } from './actor-decisions.ts';
import { findNames, type NameCandidate } from './find-names.ts';
import type { ListedActor } from './listed-actor.ts';

/** A listed actor that a name is of or may be of, with what is decided of that actor. */
export interface DecidedCandidate extends NameCandidate {
  /** Decisions that stand and name the actor, or an entry that is the same: in the order of their numbers. */
  readonly decisions: readonly Decision[];
}

interface Asked {
  readonly actors: readonly ListedActor[];
  readonly decisions: readonly Decision[];
  readonly most: number;
}

/**
 * Listed actors that a name is of or may be of, by decisions first and by its letters where nothing is decided. What is
 * decided not to be the same is left out.
 */
export function decidedNames(
  asked: string,
  { actors, decisions, most }: Asked,
): readonly DecidedCandidate[] {
  const classOf = actorClasses(decisions);
  const self = classOf(`${LABEL}${asked}`);
  const others = new Set(
    decisions
      .filter(({ word }) => word === 'not-same')
      .map(({ one, other }) => [classOf(one), classOf(other)])
      .flatMap((pair) => (pair.includes(self) ? pair.filter((each) => each !== self) : [])),
  );
  const isSelf = (actor: ListedActor) => classOf(refOf(actor)) === self;
  const decided = actors.filter(isSelf).map((actor) => decidedSame(asked, actor));
  const open = actors.filter((actor) => !isSelf(actor) && !others.has(classOf(refOf(actor))));
  return [...decided, ...findNames(asked, open, most)].slice(0, most).map((candidate) => {
    const own = classOf(refOf(candidate.actor));
    const naming = decisions.filter(({ one, other }) =>
      [one, other].some((ref) => classOf(ref) === own),
    );
    return { ...candidate, decisions: naming };
  });
}

function decidedSame(asked: string, actor: ListedActor): NameCandidate {
  return { answer: 'same', likeness: 1, because: 'decided', actor, name: actor.names[0] ?? asked };
}

function refOf({ list, id }: ListedActor): string {
  return `${list}:${id}`;
}
