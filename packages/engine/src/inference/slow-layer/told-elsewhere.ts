import { relativeChances } from '../campaign/slow-layer.ts';
import type { CaseGraph } from '../case-model/case-graph.ts';
import { LocalChances } from '../conditioning/local-chances.ts';
import type { CaseDraw } from './case-draw.ts';

/** A variable that incidents share, as it stands in the graph of one of them. */
interface SharedVariable {
  readonly inRecord: number;
  readonly inCase: number;
}

/**
 * What the rest of a case says, under a draw, of the reliabilities and fronts that one incident shares with it. Only what
 * the record of that incident does not hold is heard: nothing counts twice.
 */
export class ToldElsewhere {
  readonly #shared: readonly SharedVariable[];
  readonly #local: LocalChances;
  readonly #isElsewhere: (factor: number) => boolean;

  /** @param record the graph of the record of one incident
   *  @param whole the graph of the whole case, whose states draws give */
  constructor(record: CaseGraph, whole: CaseGraph) {
    const inCase = new Map(whole.graph.variables.map(({ name }, v) => [name, v]));
    const names = new Set(record.graph.variables.map(({ name }) => name));
    const { reliabilities, fronts } = record.slow;
    this.#shared = [...reliabilities, ...fronts].map(({ variable }) => ({
      inRecord: variable,
      inCase: inCase.get(record.graph.variables[variable]!.name)!,
    }));
    this.#local = new LocalChances(whole.graph);
    const isElsewhere = whole.graph.factors.map(({ scope }) =>
      scope.some((v) => !names.has(whole.graph.variables[v]!.name)),
    );
    this.#isElsewhere = (factor) => isElsewhere[factor]!;
  }

  /** By variable of the record: how likely what is told elsewhere is in each of its states, up to a common factor. */
  under({ states }: CaseDraw): ReadonlyMap<number, readonly number[]> {
    return new Map(
      this.#shared.map(({ inRecord, inCase }) => [
        inRecord,
        relativeChances(this.#local.logs(inCase, states, this.#isElsewhere)),
      ]),
    );
  }

  /** By variable of the record: its state in a draw. */
  statesIn({ states }: CaseDraw): ReadonlyMap<number, number> {
    return new Map(this.#shared.map(({ inRecord, inCase }) => [inRecord, states[inCase]!]));
  }
}
