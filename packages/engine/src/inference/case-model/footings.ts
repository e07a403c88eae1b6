import type { ModelNumbers, WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome, Problem } from '../../vocabulary/index.ts';
import {
  type CompiledGraph,
  compile,
  type Posterior,
  type Refusal,
} from '../factor-graph/index.ts';
import { buildCaseGraph, type CaseGraph } from './case-graph.ts';
import type { Admits, Estimate } from './case-inference.ts';
import type { Question } from './formula.ts';
import { robustnessInterval } from './robustness.ts';

interface Footing {
  readonly prior: Posterior;
  readonly posterior: Posterior;
}

/** Some cells of the joint states of some variables, the last variable running fastest. */
export interface CellEvent {
  readonly variables: readonly number[];
  readonly isEvent: (cell: number) => boolean;
}

/** A case's graph, compiled, with its answers before and after the evidence, on both footings. */
export class Footings {
  readonly caseGraph: CaseGraph;
  readonly compiled: CompiledGraph;
  readonly #numbers: ModelNumbers;
  readonly #footings: Readonly<Record<Admits, Footing>>;

  private constructor(caseGraph: CaseGraph, compiled: CompiledGraph, numbers: ModelNumbers) {
    this.caseGraph = caseGraph;
    this.compiled = compiled;
    this.#numbers = numbers;
    const without = new Set(caseGraph.factorOf.values());
    const tables = caseGraph.neutralTables;
    this.#footings = {
      pattern: { prior: compiled.infer({ without }), posterior: compiled.infer() },
      attack: { prior: compiled.infer({ without, tables }), posterior: compiled.infer({ tables }) },
    };
  }

  /** Compiles the graph of a case with the given questions, or says why it is too large to be exact. */
  static of(evidence: WeighedEvidence, questions: readonly Question[]): Outcome<Footings> {
    const caseGraph = buildCaseGraph(evidence, questions);
    const keepTogether = evidence.incidents.flatMap(({ id }) =>
      evidence.states.map((state) => [caseGraph.perpetrator(id), caseGraph.part(state, id)]),
    );
    const compilation = compile(caseGraph.graph, { keepTogether });
    if (!compilation.ok) return { ok: false, problems: [tooLarge(compilation.refusal)] };
    return { ok: true, value: new Footings(caseGraph, compilation.compiled, evidence.numbers) };
  }

  posterior(admits: Admits): Posterior {
    return this.#footings[admits].posterior;
  }

  /**
   * Estimates of events, in their order. Everything is read from one answer before the other is turned to:
   * a compiled graph holds one answer at a time, and turning to another means passing messages again.
   */
  estimates(admits: Admits, events: readonly CellEvent[]): Estimate[] {
    const { prior, posterior } = this.#footings[admits];
    const before = events.map(({ variables }) => prior.joint(variables));
    const after = events.map(({ variables }) => posterior.joint(variables));
    return events.map(({ isEvent }, place) => {
      const cells = { prior: before[place]!, posterior: after[place]! };
      return {
        prior: chanceOf(cells.prior, isEvent),
        probability: chanceOf(cells.posterior, isEvent),
        interval: robustnessInterval(cells, isEvent, this.#numbers.robustness),
      };
    });
  }
}

function chanceOf(cells: Float64Array, isEvent: (cell: number) => boolean): number {
  return cells.reduce((sum, chance, cell) => (isEvent(cell) ? sum + chance : sum), 0);
}

function tooLarge({ cliqueStates, limit, variables }: Refusal): Problem {
  return {
    code: 'inference.too-large',
    path: '',
    because: `exact inference would need a table of ${cliqueStates} states; the limit is ${limit}. Entangled: ${variables.join('; ')}`,
    try: 'split the case by incident, or merge sources that always speak together',
  };
}
