import type { ModelNumbers, Weighed, WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import type { CompiledGraph, Posterior } from '../factor-graph/index.ts';
import type { TaughtIncident } from '../slow-layer/taught-incident.ts';
import { buildCaseGraph, type CaseGraph } from './case-graph.ts';
import type { Admits, Estimate } from './case-inference.ts';
import {
  type CaseCompiling,
  type CompiledCase,
  compileCase,
  errorIn,
  type Manner,
} from './compiled-case.ts';
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

/** An event in whichever graph of a case it is asked of. */
export type EventIn = (caseGraph: CaseGraph) => CellEvent;

/** On which footing an event is asked; and what the other incidents taught about this one, where that is admitted. */
export interface Standpoint {
  readonly admits: Admits;
  readonly taught?: TaughtIncident | undefined;
}

/** A case's graph, compiled, with its answers before and after the evidence, on both footings. */
export class Footings {
  readonly caseGraph: CaseGraph;
  readonly compiled: CompiledGraph;
  readonly manner: Manner;
  readonly #numbers: ModelNumbers;
  readonly #footings: Readonly<Record<Admits, Footing>>;

  private constructor(
    caseGraph: CaseGraph,
    { compiled, manner }: CompiledCase,
    numbers: ModelNumbers,
  ) {
    this.caseGraph = caseGraph;
    this.compiled = compiled;
    this.manner = manner;
    this.#numbers = numbers;
    const footing = (tables: ReadonlyMap<number, Float64Array>): Footing => ({
      prior: compiled.infer({ tables, without: new Set(caseGraph.factorOf.values()) }),
      stages: withoutLaterKinds(caseGraph).map((without) => compiled.infer({ tables, without })),
    });
    this.#footings = { pattern: footing(new Map()), attack: footing(caseGraph.neutralTables) };
  }

  /** Compiles the graph of a case with the given questions, or says why it is too large. */
  static of(
    evidence: WeighedEvidence,
    questions: readonly Question[],
    drawing: Omit<CaseCompiling, 'keepTogether'>,
  ): Outcome<Footings> {
    const caseGraph = buildCaseGraph(evidence, questions);
    const keepTogether = evidence.incidents.flatMap(({ id }) =>
      evidence.states.map((state) => [caseGraph.perpetrator(id), caseGraph.part(state, id)]),
    );
    const compiled = compileCase(caseGraph, { keepTogether, ...drawing });
    if (!compiled.ok) return compiled;
    return { ok: true, value: new Footings(caseGraph, compiled.value, evidence.numbers) };
  }

  /** The answer before any evidence. */
  before(admits: Admits): Posterior {
    return this.#footings[admits].prior;
  }

  /** The answers after each kind of evidence, without the evidence of some ids. Each is asked for when it is its turn:
   *  a compiled graph holds one answer at a time. */
  stagesWithout(admits: Admits, ids: ReadonlySet<string>): readonly (() => Posterior)[] {
    const { factorOf, neutralTables } = this.caseGraph;
    const left = [...factorOf].flatMap(([item, factor]) => (ids.has(item.id) ? [factor] : []));
    const tables = admits === 'attack' ? neutralTables : new Map<number, Float64Array>();
    return withoutLaterKinds(this.caseGraph).map((later) => () => {
      const without = new Set([...later, ...left]);
      return this.compiled.infer({ tables, without });
    });
  }

  posterior(admits: Admits): Posterior {
    const { prior, stages } = this.#footings[admits];
    return stages.at(-1) ?? prior;
  }

  /**
   * Estimates of events, in their order. Everything is read from one answer before the other is turned to:
   * a compiled graph holds one answer at a time, and turning to another means passing messages again.
   * What other incidents taught is read last, as one more kind of evidence.
   */
  estimates({ admits, taught }: Standpoint, eventsIn: readonly EventIn[]): Estimate[] {
    const { prior, stages } = this.#footings[admits];
    const events = eventsIn.map((eventIn) => eventIn(this.caseGraph));
    const read = (answer: Posterior) => events.map(({ variables }) => answer.joint(variables));
    const before = read(prior);
    const after = stages.map(read);
    const answer = stages.at(-1) ?? prior;
    const errors = events.map(({ variables, isEvent }) => errorIn(answer, variables, isEvent));
    const last = taught === undefined ? undefined : taughtJoints(taught, eventsIn);
    return events.map(({ isEvent }, place) => {
      const own = after.map((joints) => joints[place]!);
      const drawn = last?.[place];
      const cells = {
        prior: before[place]!,
        stages: drawn === undefined ? own : [...own, meanOf(drawn)],
      };
      return {
        prior: chanceOf(cells.prior, isEvent),
        probability: chanceOf(cells.stages.at(-1) ?? cells.prior, isEvent),
        interval: robustnessInterval(cells, isEvent, this.#numbers.robustness),
        ...errorOf(drawn?.map((cell) => chanceOf(cell, isEvent)) ?? errors[place]),
      };
    });
  }
}

/** By event, the joint probabilities of its variables under each draw. */
function taughtJoints(taught: TaughtIncident, eventsIn: readonly EventIn[]): Float64Array[][] {
  return taught.expected(eventsIn.map((eventIn) => eventIn(taught.caseGraph).variables));
}

/** Entry by entry. */
export function meanOf(tables: readonly Float64Array[]): Float64Array {
  return tables[0]!.map((_, cell) =>
    tables.reduce((sum, table) => sum + table[cell]! / tables.length, 0),
  );
}

/** Probability of an event over the cells of its variables. */
export function chanceOf(cells: Float64Array, isEvent: (cell: number) => boolean): number {
  return cells.reduce((sum, chance, cell) => (isEvent(cell) ? sum + chance : sum), 0);
}

/** The error of an estimate: told by its answer, or to be found from draws of it; none where it is exact. */
function errorOf(told: readonly number[] | number | undefined): { monteCarloError?: number } {
  if (told === undefined) return {};
  return { monteCarloError: typeof told === 'number' ? told : errorOfMean(told) };
}

/** Standard error of the mean of draws that are thinned until they hardly depend on each other. */
function errorOfMean(chances: readonly number[]): number {
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  const squares = chances.reduce((sum, chance) => sum + (chance - mean) ** 2, 0);
  return Math.sqrt(squares / (chances.length - 1) / chances.length);
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
