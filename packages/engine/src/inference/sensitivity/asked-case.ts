import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import {
  type CompiledCase,
  compileCase,
  errorIn,
  type Manner,
} from '../case-model/compiled-case.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import type { Question } from '../case-model/question.ts';
import type { CompiledGraph, FactorGraph, Posterior, Query } from '../factor-graph/index.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';
import { isTaughtApart } from '../slow-layer/taught-apart.ts';

/** Whether a state's part in an incident was at least so much. */
export interface PartQuestion {
  readonly incident: string;
  readonly state: string;
  readonly atLeast: Exclude<Part, 'none'>;
}

/** Something that is so or not: some cells of the joint states of some variables, the last running fastest. */
export interface CaseEvent {
  readonly variables: readonly number[];
  readonly isEvent: (cell: number) => boolean;
}

/** What a case is made ready for: the incidents asked about, and findings that must be there to be asked about. */
export interface AskedBeside {
  readonly incidents: readonly string[];
  readonly findings: readonly Question[];
  /** Of what is drawn where the case is too large to be exact. */
  readonly seed: number;
  /** Incident whose author and parts are watched: what is asked about them many times is answered fast. */
  readonly watched?: string;
}

/** Most combinations of author and parts that are watched together. Declared: five candidates and three states make
 *  320; beyond this every clique that holds them would cost more than the questions save. */
const MOST_WATCHED = 1024;

/** A factor of ones over the author and the parts in one incident. With other tables it stands for an event. */
interface Watch {
  readonly factor: number;
  readonly variables: readonly number[];
  readonly size: number;
}

/** Questions about findings of one state about one incident. */
export function askedAt({ incident, state }: Place, findings: readonly string[]): Question[] {
  return findings.map((finding) => ({ incident, state, formula: { finding } }));
}

/** A case compiled once and asked many times, with changes that need no new graph. */
export class AskedCase {
  readonly evidence: WeighedEvidence;
  readonly caseGraph: CaseGraph;
  readonly manner: Manner;
  readonly #compiled: CompiledGraph;
  readonly #watch: Watch | undefined;

  private constructor(
    evidence: WeighedEvidence,
    caseGraph: CaseGraph,
    { compiled, manner, watch }: CompiledCase & { readonly watch: Watch | undefined },
  ) {
    this.evidence = evidence;
    this.caseGraph = caseGraph;
    this.manner = manner;
    this.#compiled = compiled;
    this.#watch = watch;
  }

  /** Compiles a case so that findings can be asked about; or says why it is too large. Where all incidents together are
   *  too large or too many, and one is asked about, it is asked on its own record. */
  static of(evidence: WeighedEvidence, beside: AskedBeside): Outcome<AskedCase> {
    const [only, ...others] = beside.incidents;
    const isDivisible = evidence.incidents.length > 1 && only !== undefined && others.length === 0;
    if (isDivisible && isTaughtApart(evidence))
      return AskedCase.#compiledFrom(recordOfIncident(evidence, only), beside, false);
    const whole = AskedCase.#compiledFrom(evidence, beside, isDivisible);
    if (whole.ok || !isDivisible) return whole;
    return AskedCase.#compiledFrom(recordOfIncident(evidence, only), beside, false);
  }

  static #compiledFrom(
    evidence: WeighedEvidence,
    { incidents, findings, seed, watched }: AskedBeside,
    onlyExact: boolean,
  ): Outcome<AskedCase> {
    const caseGraph = buildCaseGraph(evidence, findings);
    const keepTogether = incidents.flatMap((incident) =>
      evidence.states.map((one) => [
        caseGraph.perpetrator(incident),
        caseGraph.part(one, incident),
      ]),
    );
    const watch = watched === undefined ? undefined : watchOf(evidence, caseGraph, watched);
    const graph = withWatch(caseGraph, watch);
    const compiled = compileCase({ ...caseGraph, graph }, { keepTogether, seed, onlyExact });
    if (!compiled.ok) return compiled;
    return { ok: true, value: new AskedCase(evidence, caseGraph, { ...compiled.value, watch }) };
  }

  /** Of the same case weighed otherwise, what this one was asked of: all of it, or the record of one incident. */
  recordIn(evidence: WeighedEvidence): WeighedEvidence {
    const [only] = this.evidence.incidents;
    if (this.evidence.incidents.length === evidence.incidents.length) return evidence;
    return recordOfIncident(evidence, only!.id);
  }

  /** The event that a state's part was at least so much. */
  partEvent({ state, incident, atLeast }: PartQuestion): CaseEvent {
    const least = PARTS.indexOf(atLeast);
    return { variables: [this.caseGraph.part(state, incident)], isEvent: (part) => part >= least };
  }

  /** Probability of each state of a variable. */
  marginal(variable: number, query: Query = {}): Float64Array {
    return this.#compiled.infer(query).marginal(variable);
  }

  /** Probability of an event; `NaN` where what is heard is impossible. */
  probability(event: CaseEvent, query: Query = {}): number {
    return probabilityOf(event, this.#compiled.infer(query));
  }

  /** Probabilities of several events on the same query. */
  probabilities(events: readonly CaseEvent[], query: Query = {}): number[] {
    const posterior = this.#compiled.infer(query);
    return events.map((event) => probabilityOf(event, posterior));
  }

  /** The posterior on everything heard. */
  onAll(): Posterior {
    return this.#compiled.infer();
  }

  /** The posterior were an event known to be so; none where it reaches beyond what is watched, or cannot be so. */
  given({ variables, isEvent }: CaseEvent): Posterior | undefined {
    const watch = this.#watch;
    // What is drawn is answered from the draws alone.
    if (this.manner.kind !== 'exact') return undefined;
    if (watch === undefined || !variables.every((one) => watch.variables.includes(one)))
      return undefined;
    const table = new Float64Array(watch.size);
    const cellOf = this.#cellReader(watch.variables, variables);
    table.forEach((_, cell) => {
      table[cell] = isEvent(cellOf(cell)) ? 1 : 0;
    });
    const posterior = this.#compiled.infer({ tables: new Map([[watch.factor, table]]) });
    return posterior.possible ? posterior : undefined;
  }

  /** Joint probabilities of an event and each of several variables, as {@link jointWith} gives for one. */
  jointsWith(event: CaseEvent, variables: readonly number[]): [no: number[], yes: number[]][] {
    const chance = this.probability(event);
    const given = this.given(event);
    if (given === undefined) return variables.map((variable) => this.jointWith(event, variable));
    const yes = variables.map((variable) => [...given.marginal(variable)].map((p) => p * chance));
    const all = this.onAll();
    return variables.map((variable, i) => {
      const no = [...all.marginal(variable)].map((p, state) => Math.max(0, p - yes[i]![state]!));
      return [no, yes[i]!];
    });
  }

  /** The standard error of an event's probability, where the case is answered from draws. */
  monteCarloError({ variables, isEvent }: CaseEvent): number | undefined {
    return errorIn(this.#compiled.infer(), variables, isEvent);
  }

  /** Joint probabilities of an event and a variable: first by `no` and `yes`, then by the variable's states. */
  jointWith({ variables, isEvent }: CaseEvent, variable: number): [no: number[], yes: number[]] {
    const joint = this.#compiled.infer().joint([...variables, variable]);
    const width = this.caseGraph.graph.variables[variable]!.states.length;
    const none = () => Array.from({ length: width }, () => 0);
    const sums: [number[], number[]] = [none(), none()];
    joint.forEach((chance, i) => {
      sums[isEvent(Math.floor(i / width)) ? 1 : 0][i % width]! += chance;
    });
    return sums;
  }

  /** Reads from a cell of some variables the cell of a few of them. */
  #cellReader(all: readonly number[], few: readonly number[]): (cell: number) => number {
    const { variables } = this.caseGraph.graph;
    const statesOf = (variable: number) => variables[variable]!.states.length;
    return (cell) => {
      const states = new Map<number, number>();
      let rest = cell;
      for (const variable of all.toReversed()) {
        states.set(variable, rest % statesOf(variable));
        rest = Math.floor(rest / statesOf(variable));
      }
      return few.reduce((index, variable) => index * statesOf(variable) + states.get(variable)!, 0);
    };
  }
}

function probabilityOf({ variables, isEvent }: CaseEvent, posterior: Posterior): number {
  return posterior
    .joint(variables)
    .reduce((sum, chance, cell) => (isEvent(cell) ? sum + chance : sum), 0);
}

function watchOf(
  { states }: WeighedEvidence,
  caseGraph: CaseGraph,
  incident: string,
): Watch | undefined {
  const { graph } = caseGraph;
  const variables = [
    caseGraph.perpetrator(incident),
    ...states.map((state) => caseGraph.part(state, incident)),
  ];
  const size = variables.reduce((all, one) => all * graph.variables[one]!.states.length, 1);
  return size > MOST_WATCHED ? undefined : { factor: graph.factors.length, variables, size };
}

function withWatch({ graph }: CaseGraph, watch: Watch | undefined): FactorGraph {
  if (watch === undefined) return graph;
  const ones = { scope: watch.variables, table: new Float64Array(watch.size).fill(1) };
  return { variables: graph.variables, factors: [...graph.factors, ones] };
}
