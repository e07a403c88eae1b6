import type { Outcome } from '../../vocabulary/index.ts';
import {
  type ApproximatePosterior,
  compileWeighted,
  compileWithCutSet,
} from '../conditioning/index.ts';
import { type CompiledGraph, compile, type Posterior } from '../factor-graph/index.ts';
import type { CaseGraph } from './case-graph.ts';
import type { PriorPlace } from './case-variables.ts';
import { tooLarge } from './too-large.ts';

/** How a case was answered. */
export interface Manner {
  /** In one exact pass; exactly, by a sum over the states of some variables; or from weighted draws of them. */
  readonly kind: 'exact' | 'cut-set' | 'weighted';
  /** Names of the variables that were gone through, or drawn. */
  readonly conditionedOn: readonly string[];
  /** How many draws carry each answer, where they do. */
  readonly draws?: number;
}

/** A case ready for queries. */
export interface CompiledCase {
  readonly compiled: CompiledGraph;
  readonly manner: Manner;
}

/** How a case is compiled. */
export interface CaseCompiling {
  /** Sets of variables that must share a clique, so that their joint probabilities are cheap. */
  readonly keepTogether: readonly (readonly number[])[];
  /** Of what is drawn where nothing exact fits. */
  readonly seed: number;
  /** Refuses what does not fit one exact pass. */
  readonly onlyExact?: boolean;
}

/** Most table entries that one query of a case goes through over a cut set: an assessment asks hundreds. Declared: a
 *  tenth of a second each. */
const MAXIMUM_QUERY_STATES = 2 ** 24;

/** One exact pass, conditioned on nothing. */
export const EXACT: Manner = { kind: 'exact', conditionedOn: [] };

/**
 * Makes a case ready: in one table where it fits; else, as exactly, by a sum over the states of a few variables, the
 * reliabilities of sources first; else from weighted draws of them, which is approximate and says so. Refuses what no
 * draw would make small enough, naming the variables at fault.
 */
export function compileCase(
  caseGraph: CaseGraph,
  { keepTogether, seed, onlyExact = false }: CaseCompiling,
): Outcome<CompiledCase> {
  const { graph, slow } = caseGraph;
  const whole = compile(graph, { keepTogether });
  if (whole.ok) return { ok: true, value: { compiled: whole.compiled, manner: EXACT } };
  if (onlyExact) return { ok: false, problems: [tooLarge(whole.refusal)] };
  const namesOf = (variables: readonly number[]) => variables.map((v) => graph.variables[v]!.name);
  const cut = compileWithCutSet(graph, {
    keepTogether,
    first: slow.reliabilities.map(({ variable }) => variable),
    maximumQueryStates: MAXIMUM_QUERY_STATES,
  });
  if (cut.ok) {
    const manner = { kind: 'cut-set', conditionedOn: namesOf(cut.cutSet) } as const;
    return { ok: true, value: { compiled: cut.compiled, manner } };
  }
  const cuts: readonly (readonly PriorPlace[])[] = [slow.reliabilities, slow.fronts, slow.controls];
  const weighted = compileWeighted(graph, { keepTogether, cuts, seed });
  if (!weighted.ok) return { ok: false, problems: [tooLarge(weighted.refusal)] };
  const { compiled, drawn, draws } = weighted;
  const manner = { kind: 'weighted', conditionedOn: namesOf(drawn), draws } as const;
  return { ok: true, value: { compiled, manner } };
}

/** The standard error of an event's probability, where its answer comes from draws. */
export function errorIn(
  posterior: Posterior,
  variables: readonly number[],
  isEvent: (cell: number) => boolean,
): number | undefined {
  if (!isApproximate(posterior)) return undefined;
  return posterior.monteCarloError(variables, isEvent);
}

function isApproximate(posterior: Posterior): posterior is ApproximatePosterior {
  return 'monteCarloError' in posterior;
}
