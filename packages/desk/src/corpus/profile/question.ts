import { cluesOf } from './clues.ts';
import { type Forest, growForest } from './forest.ts';
import type { GedEvent, Violence } from './ged-event.ts';
import { sharesByKernel } from './kernel-shares.ts';
import { type KnownEvents, placeKey } from './known-events.ts';
import { decaysUpTo, Neighbourhood, type View } from './neighbourhood.ts';
import { noveltyOf } from './novelty.ts';

/** "Who did it?", with all that the model reads: clues about every candidate, and signs that it is none of them. */
export interface Question {
  /** Index of the kind of violence, from 0. */
  readonly kind: number;
  readonly groups: readonly string[];
  readonly clues: Float32Array;
  readonly novelty: Float32Array;
}

/** A question about each event, as seen from what is known. In the order of the events. */
export function questionsAbout(events: readonly GedEvent[], view: View): readonly Question[] {
  const neighbourhood = new Neighbourhood(view);
  const decays = decaysUpTo(longestAge(events, view));
  const forests = view.origin === undefined ? forestsOf(view.known) : undefined;
  const questionAbout = (index: number): Question => {
    const event = events[index]!;
    const around = neighbourhood.around(event);
    const byKernel = sharesByKernel(around, decays);
    return {
      kind: event.violence - 1,
      groups: around.kind.groups,
      clues: cluesOf(around, { byKernel, grown: forests?.get(event.violence)?.(event) }),
      novelty: noveltyOf(around, byKernel, view.origin),
    };
  };
  const answered = byPlace(events).map((index) => [index, questionAbout(index)] as const);
  const byIndex = new Map(answered);
  return events.map((_, index) => byIndex.get(index)!);
}

function forestsOf({ events, ofKind }: KnownEvents): ReadonlyMap<Violence, Forest> {
  return new Map(
    [...ofKind].map(([violence, { position, group, groups }]) => {
      const own = [...position].map((index) => events[index]!);
      return [violence, growForest({ events: own, group, groups: groups.length })] as const;
    }),
  );
}

/** Indices of events so that those of one place follow each other. */
function byPlace(events: readonly GedEvent[]): readonly number[] {
  const places = new Map<string, number[]>();
  events.forEach((event, index) => {
    const key = placeKey(event);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return [...places.values()].flat();
}

function longestAge(events: readonly GedEvent[], { known, origin }: View): number {
  let [first, last] = [Infinity, origin ?? -Infinity];
  for (const { day } of known.events) [first, last] = [Math.min(first, day), Math.max(last, day)];
  for (const { day } of events) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return Number.isFinite(last - first) ? last - first : 0;
}
