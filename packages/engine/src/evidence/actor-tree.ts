import type { Actor, CaseFile, Kinds } from '../casefile/index.ts';

/** Who is part of whom, among the actors of a case. */
export interface ActorTree {
  actor(id: string): Actor;
  /** The actor itself, then what it is part of, up to the top. */
  chain(id: string): readonly string[];
  /** Whether the first is the second or, through any number of steps, part of it. */
  belongsTo(id: string, whole: string): boolean;
  /** The state at the top of an actor's chain, or the topmost actor where none is a state. */
  stateOf(id: string): string;
}

/** The actors of a case as a forest. Circles have been refused when the case file was read. */
export function actorTree(caseFile: CaseFile): ActorTree {
  const actors = new Map(caseFile.actors.map((actor) => [actor.id, actor]));
  const chain = (id: string): string[] => {
    const way: string[] = [];
    for (let next: string | undefined = id; next !== undefined; next = actors.get(next)?.partOf) {
      way.push(next);
    }
    return way;
  };
  return {
    actor: (id) => actors.get(id) as Actor,
    chain,
    belongsTo: (id, whole) => chain(id).includes(whole),
    stateOf: (id) => {
      const way = chain(id);
      return way.find((step) => actors.get(step)?.kind === 'state') ?? (way.at(-1) as string);
    },
  };
}

/** The states whose part a case asks, each once: those that its sponsors are, or whose organs they are. */
export function statesAsked(caseFile: CaseFile, actors = actorTree(caseFile)): string[] {
  return [...new Set(caseFile.sponsors.map(actors.stateOf))];
}

/** Whether an actor answers as a state does: it, or something that it is part of, is of a kind that does. */
export function answersAsState(id: string, tree: ActorTree, kinds: Kinds): boolean {
  return tree.chain(id).some((step) => kinds.actor[tree.actor(step).kind]?.answersAs === 'state');
}
