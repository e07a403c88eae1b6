import type { CaseFile } from '../casefile/index.ts';
import type { ActorTree } from './actor-tree.ts';
import { CONTROL_STATES } from './parts.ts';

/** How a state may control a group before any report is read, as a case has it. */
export interface ControlPrior {
  readonly state: string;
  readonly group: string;
  /** One probability for each of {@link CONTROL_STATES}. */
  readonly prior: readonly number[];
  readonly because: string;
}

/** The priors of control that a case sets, by pair of state and group. */
export function controlPriors({ controls = [] }: CaseFile, actors: ActorTree): ControlPrior[] {
  return controls.map(({ sponsor, proxy, prior }) => ({
    state: actors.stateOf(sponsor),
    group: proxy,
    prior: CONTROL_STATES.map((control) => prior.weights[control]),
    because: priorInWords(prior),
  }));
}

interface Reasoned {
  readonly because: string;
  readonly learnedFrom?:
    | NonNullable<NonNullable<CaseFile['controls']>[number]['prior']['learnedFrom']>
    | undefined;
}

/** Why a prior is what it is, and what it was learned from. */
export function priorInWords({ because, learnedFrom }: Reasoned): string {
  if (learnedFrom === undefined) return because;
  const { file, sha256, release, split } = learnedFrom;
  const reason = /[.!?]$/.test(because) ? because : `${because}.`;
  return `${reason} Learned from ${release}, file ${file} (SHA-256 ${sha256.slice(0, SHOWN)}…): ${split}`;
}

/** Digits of a hash that are shown. Declared: enough to tell files apart by eye; the case file has all. */
const SHOWN = 12;
