import type { ModelNumbers, Weighed, WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome, Problem } from '../../vocabulary/index.ts';
import {
  type CompiledGraph,
  compile,
  type Posterior,
  type Refusal,
} from '../factor-graph/index.ts';
import { buildCaseGraph, type CaseGraph } from './case-graph.ts';
import type { Admits, Estimate } from './case-inference.ts';
import type { Question } from './question.ts';
import { robustnessInterval } from './robustness.ts';

interface Footing {
  readonly prior: Posterior;
  /** After each kind of evidence, added to those before it. */
  readonly stages: readonly Posterior[];
}

/** Kinds of evidence, each with likelihoods of its own tables: those may be off together, and the kinds apart. */
const KINDS: readonly Weighed['kind'][] = ['report', 'trace', 'claim', 'judgement'];

/** Some cells of the joint states of some variables, the last variable running fastest. */
interface CellEvent {
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
    const footing = (tables: ReadonlyMap<number, Float64Array>): Footing => ({
      prior: compiled.infer({ tables, without: new Set(caseGraph.factorOf.values()) }),
      stages: withoutLaterKinds(caseGraph).map((without) => compiled.infer({ tables, without })),
    });
    this.#footings = { pattern: footing(new Map()), attack: footing(caseGraph.neutralTables) };
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
    const { prior, stages } = this.#footings[admits];
    return stages.at(-1) ?? prior;
  }

  /**
   * Estimates of events, in their order. Everything is read from one answer before the other is turned to:
   * a compiled graph holds one answer at a time, and turning to another means passing messages again.
   */
  estimates(admits: Admits, events: readonly CellEvent[]): Estimate[] {
    const { prior, stages } = this.#footings[admits];
    const read = (answer: Posterior) => events.map(({ variables }) => answer.joint(variables));
    const before = read(prior);
    const after = stages.map(read);
    return events.map(({ isEvent }, place) => {
      const cells = { prior: before[place]!, stages: after.map((joints) => joints[place]!) };
      return {
        prior: chanceOf(cells.prior, isEvent),
        probability: chanceOf(cells.stages.at(-1) ?? cells.prior, isEvent),
        interval: robustnessInterval(cells, isEvent, this.#numbers.robustness),
      };
    });
  }
}

function chanceOf(cells: Float64Array, isEvent: (cell: number) => boolean): number {
  return cells.reduce((sum, chance, cell) => (isEvent(cell) ? sum + chance : sum), 0);
}

/** For each kind of evidence that the case has, the factors of the kinds after it. */
function withoutLaterKinds({ factorOf }: CaseGraph): ReadonlySet<number>[] {
  const kinds = KINDS.filter((kind) => [...factorOf.keys()].some((item) => item.kind === kind));
  return kinds.map((_, at) => {
    const later = new Set(kinds.slice(at + 1));
    const factors = [...factorOf].filter(([item]) => later.has(item.kind));
    return new Set(factors.map(([, factor]) => factor));
  });
}

/** Why a case cannot be answered exactly, and what to do about it. */
export function tooLarge({ cliqueStates, limit, variables }: Refusal): Problem {
  return {
    code: 'inference.too-large',
    path: '',
    because: `exact inference would need a table of ${cliqueStates} states; the limit is ${limit}. Entangled: ${variables.join('; ')}`,
    try: 'split the case by incident, or merge sources that always speak together',
  };
}
