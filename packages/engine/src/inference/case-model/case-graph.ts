import type { Subject, Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { Defect, findingsIn, formulaKey } from '../../vocabulary/index.ts';
import type { FactorGraph } from '../factor-graph/index.ts';
import {
  CaseVariables,
  type ControlPlace,
  type PriorPlace,
  type RowPlace,
} from './case-variables.ts';
import { type CopyPlace, EvidenceFactors } from './evidence-factors.ts';
import { FindingVariables } from './finding-variables.ts';
import type { Question } from './question.ts';

/** The variables and factors of a case through which one incident teaches about another. */
interface SlowPlaces {
  readonly rows: readonly RowPlace[];
  readonly controls: readonly ControlPlace[];
  /** How reliable sources and graded origins are. */
  readonly reliabilities: readonly PriorPlace[];
  /** Which group hides behind which front. */
  readonly fronts: readonly PriorPlace[];
  readonly copies: readonly CopyPlace[];
}

/** A case as a factor graph, with the places of everything that may be asked of it. */
export interface CaseGraph {
  readonly graph: FactorGraph;
  /** Position of the factor of each piece of evidence. */
  readonly factorOf: ReadonlyMap<Weighed, number>;
  /** Tables under which only reports about the act carry the sponsor's part. */
  readonly neutralTables: ReadonlyMap<number, Float64Array>;
  /** Where the slow layer enters (inference model, section 3): what incidents of one case have in common. */
  readonly slow: SlowPlaces;
  perpetrator(incident: string): number;
  part(state: string, incident: string): number;
  /** The variable of a recorded tie that was in force. */
  readonly tieOf: ReadonlyMap<string, number>;
  /** The variable of a condition that was among the questions, or of a finding that one of them reads. */
  variableOf(question: Question): number;
}

/** Builds the factor graph of a case and of the questions asked about it. */
export function buildCaseGraph(
  evidence: WeighedEvidence,
  questions: readonly Question[],
): CaseGraph {
  const variables = new CaseVariables(evidence);
  const findings = new FindingVariables(variables, evidence);
  const factors = new EvidenceFactors(variables, findings, evidence);
  for (const { id } of evidence.incidents) {
    for (const state of evidence.states) variables.part(state, id);
  }
  const places = new Map<string, number>();
  for (const question of withSingleFindings(questions)) {
    places.set(placeKey(question), findings.formula(question.formula, question));
  }
  const tieOf = new Map(
    evidence.ties.map(({ id, subject }) => [id, tieVariable(variables, subject)]),
  );
  const factorOf = new Map(evidence.items.map((item) => [item, factors.add(item)]));
  return {
    graph: variables.draft.finish(),
    factorOf,
    tieOf,
    neutralTables: variables.neutralTables,
    slow: {
      rows: variables.rows,
      controls: variables.controls,
      reliabilities: variables.reliabilities,
      fronts: variables.fronts,
      copies: factors.copies,
    },
    perpetrator: (incident) => variables.perpetrator(incident),
    part: (state, incident) => variables.part(state, incident),
    variableOf: (question) => places.get(placeKey(question)) as number,
  };
}

function tieVariable(variables: CaseVariables, subject: Subject): number {
  if (subject.kind === 'front') return variables.front(subject.group, subject.front);
  if (subject.kind === 'tie') return variables.tie(subject.state, subject.group, subject.finding);
  throw new Defect(`a tie cannot be a subject of kind ${subject.kind}`);
}

function withSingleFindings(questions: readonly Question[]): Question[] {
  return questions.flatMap(({ incident, state, formula }) => [
    { incident, state, formula },
    ...findingsIn(formula).map((finding) => ({ incident, state, formula: { finding } })),
  ]);
}

function placeKey({ incident, state, formula }: Question): string {
  return `${incident} ${state} ${formulaKey(formula)}`;
}
