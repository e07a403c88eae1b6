import type { Formula, Outcome } from '../../vocabulary/index.ts';
import type { Admits } from '../case-model/case-inference.ts';
import { tooLarge } from '../case-model/too-large.ts';
import type { Query } from '../factor-graph/index.ts';
import { indicatorByCell, weightByCell } from './cells.ts';
import { type Condition, chanceOf } from './condition.ts';
import { eachOnce, questionsIn } from './condition-plan.ts';
import { KeptAnswers } from './kept-answers.ts';
import { isHeardWhole, type NarrowedCase } from './narrowed-case.ts';
import { Piece, type PieceAnswer } from './piece.ts';
import { type PlannedGraph, planGraph } from './planned-graph.ts';

/** What no drawn record changes. */
export interface Standing {
  /** By cell: how likely it is, by all that no slot speaks of. */
  readonly weights: readonly number[];
  /** By piece; of those with slots, what they answer where nothing is heard. */
  readonly answers: readonly PieceAnswer[];
}

/**
 * A case cut at its cells, so that a record is read piece by piece. It is exact: the graph is that of the case, and only the
 * order of the sum is another.
 */
export interface CutCase {
  /** By the place of a piece: those of which a record speaks. */
  readonly spokenOf: ReadonlyMap<number, KeptAnswers>;
  /** Those among them in which nothing is hidden, and those that hold a trace. */
  readonly open: ReadonlyMap<number, KeptAnswers>;
  readonly traced: ReadonlyMap<number, KeptAnswers>;
  /** Before anything at all is heard. */
  readonly before: Readonly<Record<Admits, Standing>>;
  /** With what the case has recorded of other matters. */
  readonly recorded: Readonly<Record<Admits, Standing>>;
  /** By key: the conditions of which every finding is heard. */
  readonly conditions: ReadonlyMap<string, Condition>;
  /** How many cells there are, and in how many of them, the first, the group did it. */
  readonly cells: number;
  readonly cellsOfGroup: number;
}

/** Cuts a case for questions about conditions, or says why a piece of it is too large to be exact. */
export function cutCase(narrowed: NarrowedCase, formulas: readonly Formula[]): Outcome<CutCase> {
  const asked = formulas.filter((formula) => isHeardWhole(formula, narrowed));
  const planned = planGraph(narrowed, asked);
  const pieces = piecesOf(planned);
  if (!pieces.ok) return pieces;
  const { cells, caseGraph } = planned;
  const spokenOf = keptAnswers(pieces.value, planned);
  const standing = standingOf(planned, pieces.value);
  const none = new Map<number, KeptAnswers>();
  const without = new Set(caseGraph.factorOf.values());
  // Only the part as a whole is read otherwise on the other footing, and no slot speaks of that.
  const tables = caseGraph.neutralTables;
  return {
    ok: true,
    value: {
      spokenOf,
      open: new Map([...spokenOf].filter(([, kept]) => !kept.isHidden)),
      traced: new Map([...spokenOf].filter(([, kept]) => kept.hasTraces)),
      before: {
        pattern: standing({ without }, none),
        attack: standing({ without, tables }, none),
      },
      recorded: { pattern: standing({}, spokenOf), attack: standing({ tables }, spokenOf) },
      conditions: conditionsOf(planned),
      cells: cells.count,
      cellsOfGroup: cells.count / cells.sizes[0]!,
    },
  };
}

function piecesOf(planned: PlannedGraph): Outcome<readonly Piece[]> {
  const { graph, components, cells } = planned;
  const pieces: Piece[] = [];
  for (const [piece, members] of components.members.entries()) {
    const asked = askedOf(planned, piece);
    const made = Piece.of({ graph, members, factors: components.factors[piece]!, asked }, cells);
    if (!made.ok) return { ok: false, problems: [tooLarge(made.refusal)] };
    pieces.push(made.piece);
  }
  return { ok: true, value: pieces };
}

/** The variables that conditions ask of a piece. */
function askedOf({ plans, components, variableOf }: PlannedGraph, piece: number): number[] {
  const questions = eachOnce([...plans.values()].flatMap(questionsIn));
  const asked = new Set(questions.map(variableOf));
  return [...asked].filter((variable) => components.of[variable] === piece);
}

function keptAnswers(
  pieces: readonly Piece[],
  { slots, components, variableOfSlot }: PlannedGraph,
): ReadonlyMap<number, KeptAnswers> {
  const byPiece = Map.groupBy(slots, ({ slot }) => components.of[variableOfSlot(slot)]!);
  return new Map([...byPiece].map(([piece, own]) => [piece, new KeptAnswers(pieces[piece]!, own)]));
}

/** What stands under a query, the likelihoods of some pieces left out. */
function standingOf({ graph, cells }: PlannedGraph, pieces: readonly Piece[]) {
  return (query: Query, leftOut: ReadonlyMap<number, KeptAnswers>): Standing => {
    const answers = pieces.map((piece) => piece.answer(query));
    const weights = weightByCell(cells, graph, query);
    for (const [piece, { likelihood }] of answers.entries()) {
      if (leftOut.has(piece)) continue;
      for (const [cell, chance] of likelihood.entries()) weights[cell]! *= chance;
    }
    return { weights, answers };
  };
}

function conditionsOf(planned: PlannedGraph): ReadonlyMap<string, Condition> {
  const { plans, components, variableOf, cells } = planned;
  const placeOf = (question: Formula) => {
    const variable = variableOf(question);
    if (cells.variables.includes(variable)) return { byCell: indicatorByCell(cells, variable) };
    const piece = components.of[variable]!;
    return { piece, place: askedOf(planned, piece).indexOf(variable) };
  };
  const made = [...plans].map(([key, plan], place) => {
    const condition = { place, chanceByCell: chanceOf(plan, placeOf, cells.count) };
    return [key, condition] as const;
  });
  return new Map(made);
}
