import { relativeChances } from '../campaign/slow-layer.ts';
import type { CaseGraph } from '../case-model/case-graph.ts';
import { LocalChances } from '../conditioning/local-chances.ts';
import type { CaseDraw } from './case-draw.ts';

/** A variable that incidents share, as it stands in the graph of one of them. */
interface SharedVariable {
  readonly inRecord: number;
  readonly inCase: number;
}

/** What each factor of a case says of a variable under a draw. Worked out once for all incidents, each of which hears
 *  nearly all of it: else the work would grow with the square of their number. */
export class ToldInCase {
  readonly caseGraph: CaseGraph;
  readonly #local: LocalChances;
  readonly #known = new Map<CaseDraw, Map<number, Float64Array>>();

  constructor(caseGraph: CaseGraph) {
    this.caseGraph = caseGraph;
    this.#local = new LocalChances(caseGraph.graph);
  }

  /** Factors that speak of a variable. */
  factorsOf(variable: number): readonly number[] {
    return this.#local.factorsOf(variable);
  }

  /** Logarithm of how likely each state of a variable is: by factor, in their order, then by state. */
  logs(variable: number, draw: CaseDraw): Float64Array {
    const ofDraw = this.#known.get(draw) ?? new Map<number, Float64Array>();
    this.#known.set(draw, ofDraw);
    const logs = ofDraw.get(variable) ?? this.#local.logs(variable, draw.states);
    ofDraw.set(variable, logs);
    return logs;
  }
}

/**
 * What the rest of a case says, under a draw, of the reliabilities and fronts that one incident shares with it. Only what
 * the record of that incident does not hold is heard: nothing counts twice.
 */
export class ToldElsewhere {
  readonly #shared: readonly SharedVariable[];
  readonly #told: ToldInCase;
  /** By shared variable: places of its factors that are elsewhere, among all that speak of it. */
  readonly #elsewhere: readonly (readonly number[])[];

  /** @param record the graph of the record of one incident
   *  @param told what the whole case says, whose states draws give */
  constructor(record: CaseGraph, told: ToldInCase) {
    const { variables, factors } = told.caseGraph.graph;
    const inCase = new Map(variables.map(({ name }, v) => [name, v]));
    const names = new Set(record.graph.variables.map(({ name }) => name));
    const { reliabilities, fronts } = record.slow;
    this.#shared = [...reliabilities, ...fronts].map(({ variable }) => ({
      inRecord: variable,
      inCase: inCase.get(record.graph.variables[variable]!.name)!,
    }));
    this.#told = told;
    const isElsewhere = (f: number) =>
      factors[f]!.scope.some((v) => !names.has(variables[v]!.name));
    this.#elsewhere = this.#shared.map((shared) =>
      told.factorsOf(shared.inCase).flatMap((f, place) => (isElsewhere(f) ? [place] : [])),
    );
  }

  /** By variable of the record: how likely what is told elsewhere is in each of its states, up to a common factor. */
  under(draw: CaseDraw): ReadonlyMap<number, readonly number[]> {
    return new Map(
      this.#shared.map(({ inRecord, inCase }, at) => {
        const logs = this.#told.logs(inCase, draw);
        const { states } = this.#told.caseGraph.graph.variables[inCase]!;
        const sums = states.map(() => 0);
        for (const place of this.#elsewhere[at]!) {
          for (let state = 0; state < sums.length; state++)
            sums[state]! += logs[place * sums.length + state]!;
        }
        return [inRecord, relativeChances(sums)];
      }),
    );
  }

  /** By variable of the record: its state in a draw. */
  statesIn({ states }: CaseDraw): ReadonlyMap<number, number> {
    return new Map(this.#shared.map(({ inRecord, inCase }) => [inRecord, states[inCase]!]));
  }
}
