import { type Formula, formulaKey } from '../../vocabulary/index.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import type { Factor, FactorGraph } from '../factor-graph/index.ts';
import type { SponsoredAttack } from './case-slots.ts';
import { type Cells, cellsOver } from './cells.ts';
import { type Components, componentsApart } from './components.ts';
import { type ConditionPlan, eachOnce, planCondition, questionsIn } from './condition-plan.ts';
import { type Cuttable, hingeOf } from './hinge.ts';
import type { PlacedSlot } from './kept-answers.ts';
import type { NarrowedCase } from './narrowed-case.ts';
import type { Slot } from './slot.ts';

/** The graph of a narrowed case with a factor for every slot, and how each condition is answered from its pieces. */
export interface PlannedGraph {
  readonly caseGraph: CaseGraph;
  /** The graph of the case, with the slots behind its own factors. */
  readonly graph: FactorGraph;
  readonly slots: readonly PlacedSlot[];
  readonly cells: Cells;
  readonly components: Components;
  /** By key of the condition. */
  readonly plans: ReadonlyMap<string, ConditionPlan>;
  /** The variable of a question of a plan, and the variable that a slot speaks of. */
  variableOf(question: Formula): number;
  variableOfSlot(slot: Slot): number;
}

/**
 * Plans conditions over the pieces of a case. A question that reads several pieces joins them, so that the graph is made
 * again until no question does.
 */
export function planGraph(narrowed: NarrowedCase, conditions: readonly Formula[]): PlannedGraph {
  const heard = [...narrowed.heard].map((finding): Formula => ({ finding }));
  let questions = eachOnce(heard);
  for (;;) {
    const made = graphOf(narrowed, questions);
    const pieceOf = (finding: string) => made.components.of[made.variableOf({ finding })]!;
    const plans = new Map(
      eachOnce(conditions).map((one) => [formulaKey(one), planCondition(one, pieceOf)]),
    );
    const wanted = eachOnce([...questions, ...[...plans.values()].flatMap(questionsIn)]);
    if (wanted.length === questions.length) return { ...made, plans };
    questions = wanted;
  }
}

function graphOf(
  { evidence, attack, slots }: NarrowedCase,
  questions: readonly Formula[],
): Omit<PlannedGraph, 'plans'> {
  const asked = questions.map((formula) => ({ ...attack, formula }));
  const caseGraph = buildCaseGraph(evidence, asked);
  const variableOf = (formula: Formula) => caseGraph.variableOf({ ...attack, formula });
  const variableOfSlot = ({ finding }: Slot) =>
    caseGraph.tieOf.get(finding) ?? variableOf({ finding });
  const { variables, factors: own } = caseGraph.graph;
  const factors = [...own, ...slots.map((slot) => unfilled(variableOfSlot(slot)))];
  const graph = { variables, factors };
  const placed = slots.map((slot, place) => ({ slot, place, factor: own.length + place }));
  const variableOfPlaced = ({ slot }: PlacedSlot) => variableOfSlot(slot);
  const cut = hinged(hidden(caseGraph, attack), {
    graph,
    slots: placed,
    variableOf: variableOfPlaced,
  });
  return {
    caseGraph,
    graph,
    slots: placed,
    cells: cellsOver(cut, graph),
    components: componentsApart(graph, cut),
    variableOf,
    variableOfSlot,
  };
}

/** Who did it, how the sponsor controls the group, and what part it played. */
function hidden(
  { slow, perpetrator, part }: CaseGraph,
  { state, incident, group }: SponsoredAttack,
): readonly number[] {
  const control = slow.controls.find((one) => one.state === state && one.group === group)!;
  return [perpetrator(incident), control.variable, part(state, incident)];
}

/** What is cut, and the hinges of the largest pieces with it. */
function hinged(cut: readonly number[], cuttable: Cuttable): readonly number[] {
  const hinge = hingeOf(cuttable, cut);
  return hinge === undefined ? cut : hinged([...cut, hinge], cuttable);
}

/** A slot stands for a finding as a factor beside those of the case; it is one until a record fills it. */
function unfilled(variable: number): Factor {
  return { scope: [variable], table: Float64Array.of(1, 1) };
}
