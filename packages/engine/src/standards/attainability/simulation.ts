import type { WeighedEvidence } from '../../evidence/index.ts';
import { DrawnWorlds, likeliestGroup, ProbedCase, worldNumbers } from '../../inference/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import type { ApplyOptions } from '../apply.ts';
import { elementFormulas, findingsRead } from '../formulas-read.ts';
import type { Standard } from '../standard.ts';
import { type LightsAsked, type Stretch, type Tally, tallyWorlds } from './tally.ts';
import { VerdictsInWorlds, type WorldScope } from './verdicts-in-worlds.ts';

/** What worlds are drawn for. */
export interface SimulatedQuestion {
  readonly incident: string;
  readonly state: string;
  readonly seed: number;
}

/** What the law is applied with in every world. */
export interface SimulatedLaw extends ApplyOptions {
  readonly standards: readonly Standard[];
}

/** A case made ready for worlds to be drawn and judged; the same seed gives the same worlds. */
export interface Simulation {
  /** The group that carried the attack out in every world. */
  readonly group: string;
  /** By standard: what the worlds can change of it. */
  readonly scopes: readonly WorldScope[];
  /** Counts the worlds of a stretch at each of some chances that something hidden comes to light. */
  tally(asked: LightsAsked, stretch: Stretch): Tally;
}

/** Makes a case ready, or says why nothing can be asked of it. */
export function simulationOf(
  evidence: WeighedEvidence,
  { incident, state, seed }: SimulatedQuestion,
  { standards, ...options }: SimulatedLaw,
): Outcome<Simulation> {
  const group = likeliestGroup(evidence, { incident, state });
  if (group === undefined) return { ok: false, problems: [nobodyTied(state, incident)] };
  const formulas = standards.flatMap((standard) => [
    ...elementFormulas(standard, options.asOf),
    ...findingsRead(standard, options.asOf).map((finding) => ({ finding })),
  ]);
  const attack = { incident, state, group };
  const made = ProbedCase.of(evidence, attack, { formulas });
  if (!made.ok) return made;
  const probed = made.value;
  const judged = {
    probed,
    worlds: new DrawnWorlds(worldNumbers(evidence, attack), probed.slots, seed),
    authorGiven: new VerdictsInWorlds({ probed, author: 'given' }, standards, options),
    authorToBeShown: new VerdictsInWorlds({ probed, author: 'to-be-shown' }, standards, options),
  };
  return {
    ok: true,
    value: {
      group,
      scopes: judged.authorGiven.scopes,
      tally: (asked, stretch) => tallyWorlds(judged, asked, stretch),
    },
  };
}

/** Code of the problem that a state has nobody to hide behind. */
export const NOBODY_TIED = 'attainability.nobody-tied';

function nobodyTied(state: string, incident: string) {
  return {
    code: NOBODY_TIED,
    path: 'ties',
    because: `no candidate for \`${incident}\` is tied to \`${state}\` without being its organ, so there is no sponsor to hide`,
    try: 'ask about another state or incident, or record the tie that is alleged',
  };
}
