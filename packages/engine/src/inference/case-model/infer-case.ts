import { PARTS, type Part, type WeighedEvidence } from '../../evidence/index.ts';
import { Defect, type Interval, type Outcome, type Problem } from '../../vocabulary/index.ts';
import {
  type CompiledGraph,
  compile,
  type Posterior,
  type Refusal,
} from '../factor-graph/index.ts';
import { BearingEvidence } from './bearing.ts';
import { buildCaseGraph, type CaseGraph } from './case-graph.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { type Formula, findingsOf, type Question } from './formula.ts';
import { robustnessInterval } from './robustness.ts';
import { followEvidence, type Target, type Waterfall } from './waterfall.ts';

/** What may carry a finding about the act: only reports about this act, or also the record of the group. */
export type Admits = 'attack' | 'pattern';

/** A probability with its robustness interval. */
export interface Figure {
  readonly prior: number;
  readonly probability: number;
  readonly interval: Interval;
}

/** How likely it is that a candidate, or `other`, carried an incident out. */
export interface CandidateFigure extends Figure {
  readonly candidate: string;
}

/** The part of a state in an incident. */
export interface PartFigures {
  /** Chance of each part, from none to direction. */
  readonly distribution: readonly number[];
  readonly atLeast: Readonly<Record<Exclude<Part, 'none'>, Figure>>;
}

/** A finding of a state about an incident, on both footings, with what bears on it. */
export interface FindingFigures {
  readonly finding: string;
  readonly attack: Figure;
  readonly pattern: Figure;
  /** Ids of the evidence that bears on it; empty where nothing does. */
  readonly bearing: readonly string[];
  readonly settledByRecord: boolean;
}

/** What is inferred about a state and an incident. */
export interface StateInference {
  readonly state: string;
  readonly attack: PartFigures;
  readonly pattern: PartFigures;
  readonly findings: ReadonlyMap<string, FindingFigures>;
  /** Joint probability of a condition over findings; `undefined` where nothing bears on one of them. */
  jointly(formula: Formula, admits: Admits): Interval | undefined;
  readonly waterfalls: Readonly<Record<Exclude<Part, 'none'>, Waterfall>>;
  readonly confidence: Confidence;
}

/** What is inferred about an incident. */
export interface IncidentInference {
  readonly incident: string;
  /** Candidates by falling probability. */
  readonly perpetrator: readonly CandidateFigure[];
  /** Followed for the likeliest candidate. */
  readonly waterfall: Waterfall;
  readonly confidence: Confidence;
  readonly states: readonly StateInference[];
}

/** Everything inferred from a case. */
export interface CaseInference {
  /** Decimal logarithm of the probability of all the evidence. */
  readonly log10Evidence: number;
  readonly variables: number;
  readonly cliqueStates: number;
  readonly incidents: readonly IncidentInference[];
}

/** Infers exactly who carried each incident out, what each state's part was, and how likely each asked finding is. */
export function inferCase(
  evidence: WeighedEvidence,
  formulas: readonly Formula[],
): Outcome<CaseInference> {
  const questions = askEverywhere(evidence, formulas);
  const caseGraph = buildCaseGraph(evidence, questions);
  const compilation = compile(caseGraph.graph, {
    keepTogether: partsWithPerpetrators(evidence, caseGraph),
  });
  if (!compilation.ok) return { ok: false, problems: [tooLarge(compilation.refusal)] };
  const { compiled } = compilation;
  const inference = new Inference({ evidence, caseGraph, compiled, formulas });
  return inference.run();
}

function askEverywhere(
  { incidents, states }: WeighedEvidence,
  formulas: readonly Formula[],
): Question[] {
  return incidents.flatMap(({ id }) =>
    states.flatMap((state) => formulas.map((formula) => ({ incident: id, state, formula }))),
  );
}

function partsWithPerpetrators(
  { incidents, states }: WeighedEvidence,
  caseGraph: CaseGraph,
): number[][] {
  return incidents.flatMap(({ id }) =>
    states.map((state) => [caseGraph.perpetrator(id), caseGraph.part(state, id)]),
  );
}

function tooLarge({ cliqueStates, limit, variables }: Refusal): Problem {
  return {
    code: 'inference.too-large',
    path: '',
    because: `exact inference would need a table of ${cliqueStates} states; the limit is ${limit}. Entangled: ${variables.join('; ')}`,
    try: 'split the case, or merge sources that always speak together',
  };
}

interface Footing {
  readonly prior: Posterior;
  readonly posterior: Posterior;
}

interface Parts {
  readonly evidence: WeighedEvidence;
  readonly caseGraph: CaseGraph;
  readonly compiled: CompiledGraph;
  readonly formulas: readonly Formula[];
}

/** One run over a compiled case. */
class Inference {
  readonly #parts: Parts;
  readonly #bearing: BearingEvidence;
  readonly #footings: Readonly<Record<Admits, Footing>>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#bearing = new BearingEvidence(parts.evidence);
    const { compiled, caseGraph } = parts;
    const without = new Set(caseGraph.factorOf.values());
    const tables = caseGraph.neutralTables;
    this.#footings = {
      pattern: { prior: compiled.infer({ without }), posterior: compiled.infer() },
      attack: { prior: compiled.infer({ without, tables }), posterior: compiled.infer({ tables }) },
    };
  }

  run(): Outcome<CaseInference> {
    const { evidence, caseGraph, compiled } = this.#parts;
    const perpetrators = evidence.incidents.map(({ id }) => this.#perpetrator(id));
    const targets = evidence.incidents.flatMap(({ id }, index) =>
      this.#targets(id, perpetrators[index]!),
    );
    const followed = followEvidence({ evidence, caseGraph, compiled }, targets);
    if ('impossible' in followed)
      return { ok: false, problems: [impossible(followed.impossible.id)] };
    const waterfalls = new Map(followed.map((waterfall) => [waterfall.target, waterfall]));
    const incidents = evidence.incidents.map(({ id }, index): IncidentInference => {
      const perpetrator = perpetrators[index]!;
      const waterfall = waterfalls.get(perpetratorTarget(id)) as Waterfall;
      const { interval } = perpetrator[0] as CandidateFigure;
      return {
        incident: id,
        perpetrator,
        waterfall,
        confidence: confidenceOf(interval, waterfall, evidence.numbers.confidence),
        states: evidence.states.map((state) => this.#state(state, id, waterfalls)),
      };
    });
    return {
      ok: true,
      value: {
        log10Evidence: this.#footings.pattern.posterior.log10Z,
        variables: caseGraph.graph.variables.length,
        cliqueStates: compiled.totalCliqueStates,
        incidents,
      },
    };
  }

  #perpetrator(incident: string): CandidateFigure[] {
    const { evidence, caseGraph } = this.#parts;
    const names = [...(evidence.incidents.find(({ id }) => id === incident)?.prior.keys() ?? [])];
    const variable = caseGraph.perpetrator(incident);
    return names
      .map((candidate, own) => ({
        candidate,
        ...this.#figure('pattern', [variable], (state) => state === own),
      }))
      .sort((a, b) => b.probability - a.probability);
  }

  /** Figure of an event over the joint states of some variables. */
  #figure(
    admits: Admits,
    variables: readonly number[],
    isEvent: (cell: number) => boolean,
  ): Figure {
    const { prior, posterior } = this.#footings[admits];
    const cells = { prior: prior.joint(variables), posterior: posterior.joint(variables) };
    const chance = (of: Float64Array) =>
      of.reduce((sum, p, cell) => (isEvent(cell) ? sum + p : sum), 0);
    return {
      prior: chance(cells.prior),
      probability: chance(cells.posterior),
      interval: robustnessInterval(cells, isEvent, this.#parts.evidence.numbers.robustness),
    };
  }

  #targets(incident: string, perpetrator: readonly CandidateFigure[]): Target[] {
    const { evidence, caseGraph } = this.#parts;
    const names = [...(evidence.incidents.find(({ id }) => id === incident)?.prior.keys() ?? [])];
    const leading = names.indexOf(perpetrator[0]!.candidate);
    const parts = evidence.states.flatMap((state) =>
      PARTS.slice(1).map(
        (part, index): Target => ({
          id: partTarget(state, incident, part),
          variable: caseGraph.part(state, incident),
          isEvent: (played) => played > index,
        }),
      ),
    );
    const variable = caseGraph.perpetrator(incident);
    return [
      { id: perpetratorTarget(incident), variable, isEvent: (who) => who === leading },
      ...parts,
    ];
  }

  #state(
    state: string,
    incident: string,
    waterfalls: ReadonlyMap<string, Waterfall>,
  ): StateInference {
    const follow = (part: Part) => waterfalls.get(partTarget(state, incident, part)) as Waterfall;
    const pattern = this.#partFigures('pattern', state, incident);
    const { numbers } = this.#parts.evidence;
    return {
      state,
      pattern,
      attack: this.#partFigures('attack', state, incident),
      findings: this.#findings(state, incident),
      jointly: (formula, admits) => this.#jointly({ incident, state, formula }, admits),
      waterfalls: {
        support: follow('support'),
        approval: follow('approval'),
        direction: follow('direction'),
      },
      confidence: confidenceOf(
        pattern.atLeast.support.interval,
        follow('support'),
        numbers.confidence,
      ),
    };
  }

  #partFigures(admits: Admits, state: string, incident: string): PartFigures {
    const { caseGraph } = this.#parts;
    const part = caseGraph.part(state, incident);
    const cells = [caseGraph.perpetrator(incident), part];
    const atLeast = (least: number) =>
      this.#figure(admits, cells, (cell) => cell % PARTS.length >= least);
    return {
      distribution: [...this.#footings[admits].posterior.marginal(part)],
      atLeast: { support: atLeast(1), approval: atLeast(2), direction: atLeast(3) },
    };
  }

  #findings(state: string, incident: string): Map<string, FindingFigures> {
    const names = [...new Set(this.#parts.formulas.flatMap(findingsOf))].sort();
    return new Map(
      names.map((finding) => {
        const question = { state, incident, formula: { finding } };
        const figures: FindingFigures = {
          finding,
          attack: this.#answer(question, 'attack'),
          pattern: this.#answer(question, 'pattern'),
          bearing: this.#bearing.on(finding, question),
          settledByRecord: this.#bearing.isSettledByRecord(finding, question),
        };
        return [finding, figures];
      }),
    );
  }

  #answer(question: Question, admits: Admits): Figure {
    const variable = this.#parts.caseGraph.variableOf(question);
    return this.#figure(admits, [variable], (state) => state === 1);
  }

  #jointly(question: Question, admits: Admits): Interval | undefined {
    const heard = findingsOf(question.formula).every(
      (finding) =>
        this.#bearing.on(finding, question).length > 0 ||
        this.#bearing.isSettledByRecord(finding, question),
    );
    return heard ? this.#answer(question, admits).interval : undefined;
  }
}

function perpetratorTarget(incident: string): string {
  return `perpetrator of ${incident}`;
}

function partTarget(state: string, incident: string, part: Part): string {
  return `${part} by ${state} in ${incident}`;
}

function impossible(item: string): Problem {
  return {
    code: 'evidence.impossible',
    path: '',
    because: `\`${item}\` cannot be true together with what was read before it: two retellings of one origin contradict each other`,
    try: 'remove `origin` from one of them, or give it a copyProbability below 1',
  };
}

/** Findings that are asked are always defined; anything else is a broken promise of ours. */
export function figureOf(inference: StateInference, finding: string): FindingFigures {
  const figures = inference.findings.get(finding);
  if (figures === undefined) throw new Defect(`nobody asked about ${finding}`);
  return figures;
}
