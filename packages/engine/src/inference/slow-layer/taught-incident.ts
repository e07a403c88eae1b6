import type { ModelNumbers, WeighedEvidence } from '../../evidence/index.ts';
import { type Outcome, type Random, seededRandom } from '../../vocabulary/index.ts';
import {
  drawDirichlet,
  logChanceOfCounts,
  predictive,
  updated,
} from '../campaign/conjugate-draws.ts';
import { relativeChances } from '../campaign/slow-layer.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import type { Question } from '../case-model/question.ts';
import { tooLarge } from '../case-model/too-large.ts';
import { type CompiledGraph, compile, type Query } from '../factor-graph/index.ts';
import type { CaseDraw } from './case-draw.ts';
import { type CasePair, casePairs, pairKey } from './case-pairs.ts';
import { rowPriors } from './case-priors.ts';
import { copyTablesAt } from './copy-tables.ts';
import type { LearnedCase } from './learn-case.ts';
import { recordOfIncident } from './record-of-incident.ts';
import { ToldElsewhere } from './told-elsewhere.ts';

/** What a draw says of the rows of one pair: the prior of each, with what other incidents add, and its control state. */
interface TaughtRows {
  /** By control state, the Dirichlet row after the other incidents. */
  readonly alphas: readonly (readonly number[])[];
  /** By control state, a row drawn after all incidents. */
  readonly drawn: readonly (readonly number[])[];
  /** By control state, how likely the parts of the other incidents are. */
  readonly chances: readonly number[];
}

/** Which incident, and what is asked about it beside author and part. */
export interface AskedIncident {
  readonly incident: string;
  readonly questions: readonly Question[];
}

/** What a draw says of the slow layer to an incident. */
interface Teaching {
  readonly copyProbability: number;
  /** By pair of the incident's graph. */
  readonly rows: readonly TaughtRows[];
  /** By shared variable: how likely what is told elsewhere is in each of its states. */
  readonly told: ReadonlyMap<number, readonly number[]>;
  /** By reliability: its state in the draw. */
  readonly reliabilities: ReadonlyMap<number, number>;
}

/**
 * One incident of a case in the light of the others. Each draw of the slow layer says what the others teach about it:
 * how reliable each source is, what part the state had where the same group did it. Given that, one exact pass answers
 * the incident, and the mean over draws is its answer after the whole case (Rao and Blackwell).
 */
export class TaughtIncident {
  readonly caseGraph: CaseGraph;
  readonly #compiled: CompiledGraph;
  /** Whether reliabilities are taken as drawn throughout, because the tables would not fit otherwise. */
  readonly #takesReliabilities: boolean;
  readonly #pairs: readonly CasePair[];
  readonly #teachings: readonly Teaching[];
  readonly #numbers: ModelNumbers;
  /** By set of variables: what {@link expected} and {@link drawn} gave, since each reading goes through all draws. */
  readonly #known = {
    expected: new Map<string, Float64Array[]>(),
    drawn: new Map<string, Float64Array[]>(),
  };

  private constructor(
    { caseGraph, compiled, takesReliabilities }: CompiledIncident,
    learned: LearnedCase,
    { incident, numbers }: { incident: string; numbers: ModelNumbers },
  ) {
    this.caseGraph = caseGraph;
    this.#compiled = compiled;
    this.#takesReliabilities = takesReliabilities;
    this.#pairs = casePairs(caseGraph);
    this.#numbers = numbers;
    this.#teachings = this.#teachingsOf(learned, incident);
  }

  /** Makes an incident of a case ready, with what is asked about it. */
  static of(
    evidence: WeighedEvidence,
    asked: AskedIncident,
    learned: LearnedCase,
  ): Outcome<TaughtIncident> {
    const compiled = compiledIncident(evidence, asked);
    if (!compiled.ok) return compiled;
    const about = { incident: asked.incident, numbers: evidence.numbers };
    return { ok: true, value: new TaughtIncident(compiled.value, learned, about) };
  }

  /** Joint probabilities of each set of variables under each draw, rows being what one expects after the others. */
  expected(variables: readonly (readonly number[])[]): Float64Array[][] {
    return this.#readOnce('expected', variables, (teaching) => this.#expectedQuery(teaching));
  }

  /** The same with rows and reliabilities drawn, so that the spread over draws tells how far they are known. */
  drawn(variables: readonly (readonly number[])[]): Float64Array[][] {
    return this.#readOnce('drawn', variables, (teaching) => this.#drawnQuery(teaching));
  }

  #readOnce(
    reading: 'expected' | 'drawn',
    variables: readonly (readonly number[])[],
    queryOf: (teaching: Teaching) => Query,
  ): Float64Array[][] {
    const known = this.#known[reading];
    const unknown = variables.filter((set) => !known.has(set.join()));
    if (unknown.length > 0) {
      this.#underEachDraw(unknown, queryOf).forEach((joints, set) => {
        known.set(unknown[set]!.join(), joints);
      });
    }
    return variables.map((set) => known.get(set.join())!);
  }

  /** By set of variables, by draw. A compiled graph holds one answer at a time, so each draw is read whole. */
  #underEachDraw(
    variables: readonly (readonly number[])[],
    queryOf: (teaching: Teaching) => Query,
  ): Float64Array[][] {
    const byDraw = this.#teachings.map((teaching) => {
      const posterior = this.#compiled.infer(queryOf(teaching));
      return variables.map((set) => posterior.joint(set));
    });
    return variables.map((_, set) => byDraw.map((joints) => joints[set]!));
  }

  #expectedQuery(teaching: Teaching): Query {
    const tables = this.#tablesOf(teaching, ({ alphas }) => alphas.map(predictive));
    if (this.#takesReliabilities) return { tables, evidence: teaching.reliabilities };
    return { tables };
  }

  #drawnQuery(teaching: Teaching): Query {
    const tables = this.#tablesOf(teaching, ({ drawn }) => drawn);
    return { tables, evidence: teaching.reliabilities };
  }

  #tablesOf(
    { rows, told, copyProbability }: Teaching,
    rowsOf: (taught: TaughtRows) => readonly (readonly number[])[],
  ): Map<number, Float64Array> {
    const { graph, slow } = this.caseGraph;
    const tables = new Map<number, Float64Array>();
    const weigh = (factor: number, chances: readonly number[]) => {
      tables.set(
        factor,
        graph.factors[factor]!.table.map((prior, state) => prior * chances[state]!),
      );
    };
    this.#pairs.forEach((pair, at) => {
      weigh(pair.control.factor, rows[at]!.chances);
      for (const { factor, tableOf } of pair.rows) tables.set(factor, tableOf(rowsOf(rows[at]!)));
    });
    for (const { variable, factor } of [...slow.reliabilities, ...slow.fronts])
      weigh(factor, told.get(variable)!);
    for (const [factor, table] of copyTablesAt(slow.copies, copyProbability))
      tables.set(factor, table);
    return tables;
  }

  #teachingsOf(learned: LearnedCase, incident: string): Teaching[] {
    const random = seededRandom(learned.seed);
    const priors = rowPriors(this.#numbers);
    const elsewhere = new ToldElsewhere(this.caseGraph, learned.told);
    const reliabilities = this.caseGraph.slow.reliabilities.map(({ variable }) => variable);
    return learned.kept.map((draw) => {
      const byPair = new Map(
        learned.pairs.map((key, pair) => [
          key,
          taughtRows({ draw, pair, incident }, priors, random),
        ]),
      );
      const states = elsewhere.statesIn(draw);
      return {
        copyProbability: draw.copyProbability,
        rows: this.#pairs.map((pair) => byPair.get(pairKey(pair))!),
        told: elsewhere.under(draw),
        reliabilities: new Map(reliabilities.map((variable) => [variable, states.get(variable)!])),
      };
    });
  }
}

interface CompiledIncident {
  readonly caseGraph: CaseGraph;
  readonly compiled: CompiledGraph;
  readonly takesReliabilities: boolean;
}

/** Largest clique of a graph that is gone through once for every draw. Declared: keeps an incident in seconds. */
const MAXIMUM_PASS_STATES = 2 ** 12;

function compiledIncident(
  evidence: WeighedEvidence,
  { incident, questions }: AskedIncident,
): Outcome<CompiledIncident> {
  const caseGraph = buildCaseGraph(recordOfIncident(evidence, incident), questions);
  const keepTogether = evidence.states.map((state) => [
    caseGraph.perpetrator(incident),
    caseGraph.part(state, incident),
  ]);
  const whole = compile(caseGraph.graph, {
    keepTogether,
    maximumCliqueStates: MAXIMUM_PASS_STATES,
  });
  if (whole.ok) {
    const { compiled } = whole;
    return { ok: true, value: { caseGraph, compiled, takesReliabilities: false } };
  }
  const alwaysObserved = caseGraph.slow.reliabilities.map(({ variable }) => variable);
  const given = compile(caseGraph.graph, { keepTogether, alwaysObserved });
  if (!given.ok) return { ok: false, problems: [tooLarge(given.refusal)] };
  return {
    ok: true,
    value: { caseGraph, compiled: given.compiled, takesReliabilities: true },
  };
}

/** What a draw says of a pair to one incident: all the others count, and for a row drawn this one too. */
function taughtRows(
  { draw, pair, incident }: { draw: CaseDraw; pair: number; incident: string },
  priors: readonly (readonly number[])[],
  random: Random,
): TaughtRows {
  const others = new Float64Array(priors[0]!.length);
  const all = new Float64Array(priors[0]!.length);
  for (const [where, part] of draw.parts[pair]!) {
    all[part]!++;
    if (where !== incident) others[part]!++;
  }
  return {
    alphas: priors.map((alpha) => updated(alpha, others)),
    drawn: priors.map((alpha, control) =>
      drawDirichlet(updated(alpha, control === draw.controls[pair] ? all : others), random),
    ),
    chances: relativeChances(priors.map((alpha) => logChanceOfCounts(alpha, others))),
  };
}
