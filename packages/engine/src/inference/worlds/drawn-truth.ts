import {
  CONTROL_STATES,
  type ModelNumbers,
  PARTS,
  type Part,
  type WeighedEvidence,
} from '../../evidence/index.ts';
import type { Random } from '../../vocabulary/index.ts';
import type { SponsoredAttack } from './case-slots.ts';
import { sourcesOf } from './sides.ts';

/** The numbers that worlds are drawn by. */
export interface WorldNumbers {
  readonly numbers: ModelNumbers;
  /** How likely each state of the sponsor's control of the group is before anything is heard. */
  readonly control: readonly number[];
}

/** A finding of a world: its chance by control and part, or how it follows from others. */
type DrawnFinding =
  | { readonly byControl: readonly number[] }
  | { readonly byPart: readonly number[] }
  | { readonly always: number }
  | {
      /** Their places among the findings. */
      readonly sources: readonly number[];
      readonly needsAll: boolean;
      readonly ifTrue: number;
      readonly ifFalse: number;
    };

/** What is so in worlds whose sponsor played a given part. */
export class DrawnTruth {
  readonly #findings: readonly DrawnFinding[];
  readonly #places = new Map<string, number>();
  /** By part: how likely each state of control is then, but for a common factor (Bayes). */
  readonly #controls: readonly (readonly number[])[];

  /** Makes ready to draw some findings, and whatever they follow from. */
  constructor({ numbers, control }: WorldNumbers, asked: readonly string[]) {
    const findings: DrawnFinding[] = [];
    const ask = (finding: string) => {
      for (const source of sourcesOf(finding, numbers)) ask(source);
      if (this.#places.has(finding)) return;
      this.#places.set(finding, findings.length);
      findings.push(drawnFinding(finding, numbers, this.#places));
    };
    for (const finding of asked) ask(finding);
    this.#findings = findings;
    this.#controls = PARTS.map((_, part) =>
      CONTROL_STATES.map(
        (state, place) => control[place]! * numbers.partGivenControl[state][part]!,
      ),
    );
  }

  /** Where a finding stands in what is drawn. */
  placeOf(finding: string): number {
    return this.#places.get(finding)!;
  }

  /** Draws a world: 1 for each finding that is so. */
  draw(part: Part, random: Random): Uint8Array {
    const played = PARTS.indexOf(part);
    const control = drawnFrom(this.#controls[played]!, random());
    const truth = new Uint8Array(this.#findings.length);
    for (let place = 0; place < truth.length; place++) {
      const chance = chanceOf(this.#findings[place]!, { control, played, truth });
      truth[place] = random() < chance ? 1 : 0;
    }
    return truth;
  }
}

function drawnFinding(
  finding: string,
  numbers: ModelNumbers,
  places: ReadonlyMap<string, number>,
): DrawnFinding {
  const { tieFindingGivenControl, actFindingGivenPart, dependentFinding, findingPrior } = numbers;
  const tie = tieFindingGivenControl[finding];
  if (tie !== undefined) return { byControl: tie };
  const act = actFindingGivenPart[finding];
  if (act !== undefined) return { byPart: act };
  const dependence = dependentFinding[finding];
  if (dependence === undefined) return { always: findingPrior[finding] ?? findingPrior.other };
  const { ifTrue, ifFalse } = dependence;
  const sources = sourcesOf(finding, numbers).map((source) => places.get(source)!);
  return { sources, needsAll: 'all' in dependence, ifTrue, ifFalse };
}

function chanceOf(
  finding: DrawnFinding,
  world: { readonly control: number; readonly played: number; readonly truth: Uint8Array },
): number {
  if ('byControl' in finding) return finding.byControl[world.control]!;
  if ('byPart' in finding) return finding.byPart[world.played]!;
  if ('always' in finding) return finding.always;
  const { sources, needsAll, ifTrue, ifFalse } = finding;
  const isSo = (source: number) => world.truth[source] === 1;
  return (needsAll ? sources.every(isSo) : sources.some(isSo)) ? ifTrue : ifFalse;
}

/** The place at which the weights up to it pass a share of their sum. */
function drawnFrom(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return drawn < 0 ? weights.length - 1 : drawn;
}

/** The numbers of a case. Its own prior of the sponsor's control of the group comes before that of the model. */
export function worldNumbers(
  { numbers, controls }: WeighedEvidence,
  { state, group }: SponsoredAttack,
): WorldNumbers {
  const own = controls.find((pair) => pair.state === state && pair.group === group);
  return { numbers, control: (own ?? numbers.controlState).prior };
}
