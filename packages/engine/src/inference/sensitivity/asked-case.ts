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
import type { CompiledGraph, Query } from '../factor-graph/index.ts';
import { recordOfIncident } from '../slow-layer/record-of-incident.ts';

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

  private constructor(
    evidence: WeighedEvidence,
    caseGraph: CaseGraph,
    { compiled, manner }: CompiledCase,
  ) {
    this.evidence = evidence;
    this.caseGraph = caseGraph;
    this.manner = manner;
    this.#compiled = compiled;
  }

  /** Compiles a case so that findings can be asked about; or says why it is too large. Where all incidents together are,
   *  and one is asked about, it is asked on its own record. */
  static of(evidence: WeighedEvidence, beside: AskedBeside): Outcome<AskedCase> {
    const [only, ...others] = beside.incidents;
    const isDivisible = evidence.incidents.length > 1 && only !== undefined && others.length === 0;
    const whole = AskedCase.#compiledFrom(evidence, beside, isDivisible);
    if (whole.ok || !isDivisible) return whole;
    return AskedCase.#compiledFrom(recordOfIncident(evidence, only), beside, false);
  }

  static #compiledFrom(
    evidence: WeighedEvidence,
    { incidents, findings, seed }: AskedBeside,
    onlyExact: boolean,
  ): Outcome<AskedCase> {
    const caseGraph = buildCaseGraph(evidence, findings);
    const keepTogether = incidents.flatMap((incident) =>
      evidence.states.map((one) => [
        caseGraph.perpetrator(incident),
        caseGraph.part(one, incident),
      ]),
    );
    const compiled = compileCase(caseGraph, { keepTogether, seed, onlyExact });
    if (!compiled.ok) return compiled;
    return { ok: true, value: new AskedCase(evidence, caseGraph, compiled.value) };
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
  probability({ variables, isEvent }: CaseEvent, query: Query = {}): number {
    return this.#compiled
      .infer(query)
      .joint(variables)
      .reduce((sum, chance, cell) => (isEvent(cell) ? sum + chance : sum), 0);
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
}
