import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome, Problem } from '../../vocabulary/index.ts';
import type { Footings } from './footings.ts';
import type { Room } from './rooms.ts';
import { followEvidence, type Target, type Waterfall } from './waterfall.ts';

/** What moved each answer: the leading candidate of every incident, and every part of every state. By target. */
export function followCase(rooms: readonly Room[]): Outcome<ReadonlyMap<string, Waterfall>> {
  const waterfalls = new Map<string, Waterfall>();
  for (const { evidence, footings } of rooms) {
    const { caseGraph, compiled } = footings;
    const targets = evidence.incidents.flatMap(({ id }) => targetsOf(id, evidence, footings));
    const followed = followEvidence({ evidence, caseGraph, compiled }, targets);
    if ('impossible' in followed)
      return { ok: false, problems: [impossible(followed.impossible.id)] };
    for (const waterfall of followed) waterfalls.set(waterfall.target, waterfall);
  }
  return { ok: true, value: waterfalls };
}

function targetsOf(
  incident: string,
  evidence: WeighedEvidence,
  { caseGraph, compiled }: Footings,
): Target[] {
  const who = caseGraph.perpetrator(incident);
  const chances = [...compiled.infer().marginal(who)];
  const leading = chances.indexOf(Math.max(...chances));
  const parts = evidence.states.flatMap((state) =>
    PARTS.slice(1).map(
      (part, index): Target => ({
        id: partTarget(state, incident, part),
        variable: caseGraph.part(state, incident),
        isEvent: (played) => played > index,
      }),
    ),
  );
  return [
    { id: perpetratorTarget(incident), variable: who, isEvent: (state) => state === leading },
    ...parts,
  ];
}

/** Names the waterfall of an incident's leading candidate. */
export function perpetratorTarget(incident: string): string {
  return `perpetrator of ${incident}`;
}

/** Names the waterfall of a state's part. */
export function partTarget(state: string, incident: string, part: Part): string {
  return `${part} by ${state} in ${incident}`;
}

function impossible(item: string): Problem {
  return {
    code: 'evidence.impossible',
    path: '',
    because: `\`${item}\` cannot be true together with what was read before it: two retellings of one origin contradict each other`,
    try: 'remove `origin` from one of them, or give it a copyProbability below 1',
  };
}
