import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import { tooLarge } from '../case-model/footings.ts';
import type { Question } from '../case-model/question.ts';
import { type CompiledGraph, compile, type Query } from '../factor-graph/index.ts';

/** Whether a state's part in an incident was at least so much. */
export interface PartQuestion {
  readonly incident: string;
  readonly state: string;
  readonly atLeast: Exclude<Part, 'none'>;
}

/** A case compiled once and asked one question many times, with changes that need no new graph. */
export class AskedCase {
  readonly evidence: WeighedEvidence;
  readonly caseGraph: CaseGraph;
  readonly #compiled: CompiledGraph;
  readonly #part: number;
  readonly #least: number;

  private constructor(
    { evidence, caseGraph }: { evidence: WeighedEvidence; caseGraph: CaseGraph },
    compiled: CompiledGraph,
    { state, incident, atLeast }: PartQuestion,
  ) {
    this.evidence = evidence;
    this.caseGraph = caseGraph;
    this.#compiled = compiled;
    this.#part = caseGraph.part(state, incident);
    this.#least = PARTS.indexOf(atLeast);
  }

  /** Compiles a case so that findings can be asked beside the part; or says why it is too large to be exact. */
  static of(
    evidence: WeighedEvidence,
    question: PartQuestion,
    findings: readonly string[] = [],
  ): Outcome<AskedCase> {
    const { incident, state } = question;
    const beside = findings.map((finding): Question => ({ incident, state, formula: { finding } }));
    const caseGraph = buildCaseGraph(evidence, beside);
    const compilation = compile(caseGraph.graph);
    if (!compilation.ok) return { ok: false, problems: [tooLarge(compilation.refusal)] };
    const value = new AskedCase({ evidence, caseGraph }, compilation.compiled, question);
    return { ok: true, value };
  }

  /** Probability that the part was at least so much; `NaN` where what is heard is impossible. */
  probability(query: Query = {}): number {
    return this.#asked(this.#compiled.infer(query).marginal(this.#part));
  }

  /** Joint probabilities of the answer and a variable: first by `no` and `yes`, then by the variable's states. */
  jointWith(variable: number): [no: number[], yes: number[]] {
    const joint = this.#compiled.infer().joint([this.#part, variable]);
    const width = joint.length / PARTS.length;
    const sums = (isCounted: (part: number) => boolean) =>
      Array.from({ length: width }, (_, state) =>
        PARTS.reduce(
          (sum, _part, part) => (isCounted(part) ? sum + joint[part * width + state]! : sum),
          0,
        ),
      );
    return [sums((part) => part < this.#least), sums((part) => part >= this.#least)];
  }

  /** Joint probabilities of the answer and the part itself, as {@link jointWith} gives them. */
  jointWithPart(): [no: number[], yes: number[]] {
    const marginal = this.#compiled.infer().marginal(this.#part);
    const only = (isCounted: (part: number) => boolean) =>
      PARTS.map((_, part) => (isCounted(part) ? marginal[part]! : 0));
    return [only((part) => part < this.#least), only((part) => part >= this.#least)];
  }

  #asked(marginal: Float64Array): number {
    return marginal.reduce((sum, chance, part) => (part >= this.#least ? sum + chance : sum), 0);
  }
}
