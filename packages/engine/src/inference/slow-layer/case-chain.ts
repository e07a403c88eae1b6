import type { ModelNumbers } from '../../evidence/index.ts';
import type { Random } from '../../vocabulary/index.ts';
import { drawBeta, drawDirichlet, drawState, updated } from '../campaign/conjugate-draws.ts';
import { drawCopyProbability } from '../campaign/copying.ts';
import { withinEdges } from '../campaign/slice.ts';
import { drawControl } from '../campaign/slow-layer.ts';
import type { CaseGraph } from '../case-model/case-graph.ts';
import { LocalChances } from '../conditioning/local-chances.ts';
import type { OnePassGraph } from '../factor-graph/index.ts';
import type { CaseDraw } from './case-draw.ts';
import { type CasePair, casePairs } from './case-pairs.ts';
import { copyPrior, rowPriors } from './case-priors.ts';
import { copyTablesAt, logChanceOfCopies } from './copy-tables.ts';

/** A case made ready for chains: its graph, and the variables that each sweep takes as known. */
export interface ConditionedCase {
  readonly caseGraph: CaseGraph;
  readonly compiled: OnePassGraph;
  readonly conditioned: readonly number[];
  readonly numbers: ModelNumbers;
}

/** What a chain holds between sweeps. */
interface Position {
  /** By pair, by control state. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly known: ReadonlyMap<number, number>;
  readonly copyProbability: number;
}

/**
 * Chains of block Gibbs over a case; each call begins one and gives its sweep. A sweep draws everything but the slow
 * layer in one exact pass; then how each state controls each group, with its row summed out, and the row after it; then
 * reliabilities and all else that the pass took as known; and the copy probability last.
 */
export function caseChains(given: ConditionedCase): (random: Random) => () => CaseDraw {
  const sweeper = new Sweeper(given);
  return (random) => {
    let position = sweeper.begin(random);
    return () => {
      const { draw, next } = sweeper.sweep(position, random);
      position = next;
      return draw;
    };
  };
}

class Sweeper {
  readonly #given: ConditionedCase;
  readonly #pairs: readonly CasePair[];
  readonly #alphas: readonly (readonly number[])[];
  readonly #copyPrior: readonly [number, number] | undefined;
  readonly #local: LocalChances;
  /** Rows are summed out while a control state is drawn. */
  readonly #withoutRows: ReadonlyMap<number, undefined>;
  readonly #controls: ReadonlySet<number>;

  constructor(given: ConditionedCase) {
    const { caseGraph, numbers } = given;
    this.#given = given;
    this.#pairs = casePairs(caseGraph);
    this.#alphas = rowPriors(numbers);
    this.#copyPrior = copyPrior(numbers);
    this.#local = new LocalChances(caseGraph.graph);
    this.#withoutRows = new Map(caseGraph.slow.rows.map(({ factor }) => [factor, undefined]));
    this.#controls = new Set(this.#pairs.map(({ control }) => control.variable));
  }

  /** Apart from other chains, from the prior. */
  begin(random: Random): Position {
    const { caseGraph, conditioned, numbers } = this.#given;
    const known = conditioned.map((variable) => {
      const even = caseGraph.graph.variables[variable]!.states.map(() => 1);
      return [variable, drawState(even, random)] as const;
    });
    const prior = caseGraph.slow.copies.length > 0 ? this.#copyPrior : undefined;
    return {
      rows: this.#pairs.map(() => this.#alphas.map((alpha) => drawDirichlet(alpha, random))),
      known: new Map(known),
      copyProbability:
        prior === undefined
          ? numbers.copyProbability.presumed
          : withinEdges(drawBeta(...prior, random)),
    };
  }

  sweep(position: Position, random: Random): { draw: CaseDraw; next: Position } {
    const copies = this.#copyTables(position.copyProbability);
    const states = this.#drawAnswers(position, copies, random);
    const parts = this.#pairs.map((pair) => this.#partsIn(pair, states));
    const rows = this.#pairs.map((pair, at) =>
      this.#drawRows({ pair, states }, parts[at]!, random),
    );
    this.#drawKnown(states, copies, random);
    const copyProbability = this.#drawCopying(states, position.copyProbability, random);
    const controls = this.#pairs.map(({ control }) => states[control.variable]!);
    return {
      draw: {
        controls,
        rows: rows.map((ofPair, at) => ofPair[controls[at]!]!),
        copyProbability,
        states,
        parts,
      },
      next: { rows, known: this.#knownIn(states), copyProbability },
    };
  }

  #drawAnswers(
    { rows, known }: Position,
    copies: ReadonlyMap<number, Float64Array>,
    random: Random,
  ): Int32Array {
    const tables = new Map(copies);
    this.#pairs.forEach((pair, at) => {
      for (const place of pair.rows) tables.set(place.factor, place.tableOf(rows[at]!));
    });
    // What is known was drawn among what is possible, once begun; only at the beginning it may not be.
    const drawn = this.#given.compiled.infer({ evidence: known, tables }).draw(random);
    return drawn ?? this.#drawAnywhere(random);
  }

  /** Where what a chain began with contradicts the evidence: what an exact pass with nothing known would draw cannot
   *  be had, so it begins again. */
  #drawAnywhere(random: Random): Int32Array {
    const position = this.begin(random);
    return this.#drawAnswers(position, this.#copyTables(position.copyProbability), random);
  }

  #copyTables(copyProbability: number): Map<number, Float64Array> {
    return copyTablesAt(this.#given.caseGraph.slow.copies, copyProbability);
  }

  /** By incident, the part of the state in what the group did. */
  #partsIn({ state, rows }: CasePair, states: Int32Array): Map<string, number> {
    const { caseGraph } = this.#given;
    const own = rows.filter(
      ({ incident, author }) => states[caseGraph.perpetrator(incident)] === author,
    );
    return new Map(own.map(({ incident }) => [incident, states[caseGraph.part(state, incident)]!]));
  }

  /** Draws the control state into `states`, and gives a row for each: those of other control states from the prior. */
  #drawRows(
    { pair, states }: { pair: CasePair; states: Int32Array },
    parts: ReadonlyMap<string, number>,
    random: Random,
  ): number[][] {
    const counts = new Float64Array(this.#alphas[0]!.length);
    for (const part of parts.values()) counts[part]!++;
    const { variable } = pair.control;
    const weights = this.#local.of(variable, states, this.#withoutRows);
    const control = drawControl({ rows: this.#alphas, weights, counts }, random);
    states[variable] = control;
    return this.#alphas.map((alpha, other) =>
      drawDirichlet(other === control ? updated(alpha, counts) : alpha, random),
    );
  }

  /** Draws what the pass took as known, one after another. Control states have been drawn with their rows. */
  #drawKnown(states: Int32Array, copies: ReadonlyMap<number, Float64Array>, random: Random): void {
    for (const variable of this.#given.conditioned) {
      if (this.#controls.has(variable)) continue;
      states[variable] = drawState(this.#local.of(variable, states, copies), random);
    }
  }

  #drawCopying(states: Int32Array, from: number, random: Random): number {
    const { copies } = this.#given.caseGraph.slow;
    if (copies.length === 0 || this.#copyPrior === undefined) return from;
    const logChance = logChanceOfCopies(copies, (factor) => this.#local.entryAt(factor, states));
    return drawCopyProbability(
      this.#copyPrior,
      { logChance, reports: copies.length, from },
      random,
    );
  }

  #knownIn(states: Int32Array): Map<number, number> {
    return new Map(this.#given.conditioned.map((variable) => [variable, states[variable]!]));
  }
}
