import { CONTROL_STATES, PARTS, type WeighedEvidence } from '../../evidence/index.ts';
import type { Outcome } from '../../vocabulary/index.ts';
import { keptDraws, runChains, SCHEDULE, type Schedule } from '../campaign/chains.ts';
import { type Convergence, convergenceOf } from '../campaign/convergence.ts';
import { type LearnedRate, learnedRate, leastConverged } from '../campaign/learn-campaign.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import type { PriorPlace } from '../case-model/case-variables.ts';
import { tooLarge } from '../case-model/too-large.ts';
import { compile } from '../factor-graph/index.ts';
import { type ConditionedCase, caseChains } from './case-chain.ts';
import type { CaseDraw } from './case-draw.ts';
import { type CasePair, casePairs, pairKey } from './case-pairs.ts';
import { namelessOrder } from './nameless-order.ts';
import { ToldInCase } from './told-elsewhere.ts';

/** How often a group acts without any part of a state it is tied to, learned from the incidents of a case. */
interface PairRate extends LearnedRate {
  readonly state: string;
  readonly group: string;
  /** Incidents in which the group stands as a candidate. */
  readonly incidents: number;
}

/** What the incidents of a case taught about each other. */
export interface LearnedCase {
  /** Of pairs whose group is a candidate of several incidents. */
  readonly alone: readonly PairRate[];
  /** That a source drawing on another only repeats it; absent where none does. */
  readonly copyProbability?: LearnedRate;
  /** Of every figure of the slow layer, told here or not: the largest R-hat and the least effective size. */
  readonly leastConverged: Convergence;
  /** What the whole case says under each draw, whose states are those of its variables. */
  readonly told: ToldInCase;
  /** Every pair of state and group that draws tell of, in their order: see `pairKey`. */
  readonly pairs: readonly string[];
  /** Some two hundred thinned draws. */
  readonly kept: readonly CaseDraw[];
  /** From which they were drawn. */
  readonly seed: number;
}

/**
 * A case of one incident is drawn for its intervals alone. Declared: with six seeds their widths lie within 59 to 72 and
 * 27 to 30 points on Erbil, which turns no word of confidence; four times the sweeps, 60 to 69 and 25 to 28, cost a second.
 */
const SCHEDULE_OF_ONE: Schedule = { chains: 4, warmUp: 50, sweeps: 200, thinning: 4 };

/** Largest clique of a graph that is gone through thousands of times. Declared: keeps a sweep in milliseconds. */
const MAXIMUM_SWEEP_STATES = 2 ** 14;

/** Learns what the incidents of a case have in common. Same case and seed: same draws. */
export function learnCase(
  evidence: WeighedEvidence,
  seed: number,
  schedule: Schedule = evidence.incidents.length > 1 ? SCHEDULE : SCHEDULE_OF_ONE,
): Outcome<LearnedCase> {
  const conditioned = conditionedCase(namelessOrder(evidence));
  if (!conditioned.ok) return conditioned;
  const chains = runChains(caseChains(conditioned.value), schedule, seed);
  const { caseGraph } = conditioned.value;
  const pairs = casePairs(caseGraph);
  const drawsOf = (figure: (draw: CaseDraw) => number) => chains.map((chain) => chain.map(figure));
  const figures = slowFigures(pairs, caseGraph);
  return {
    ok: true,
    value: {
      alone: pairs.flatMap(({ state, group, rows }, pair) => {
        if (rows.length < 2) return [];
        const rate = learnedRate(drawsOf((draw) => draw.rows[pair]![0]!));
        return [{ state, group, incidents: rows.length, ...rate }];
      }),
      ...(caseGraph.slow.copies.length > 0 && {
        copyProbability: learnedRate(drawsOf(({ copyProbability }) => copyProbability)),
      }),
      leastConverged: leastConverged(figures.map((figure) => convergenceOf(drawsOf(figure)))),
      told: new ToldInCase(caseGraph),
      pairs: pairs.map(pairKey),
      kept: keptDraws(chains, schedule),
      seed,
    },
  };
}

/** Conditions on reliabilities first, and on control states and fronts too where tables would be large all the same. */
function conditionedCase(evidence: WeighedEvidence): Outcome<ConditionedCase> {
  const caseGraph = buildCaseGraph(evidence, []);
  const { numbers } = evidence;
  const last = cutsOf(caseGraph).length - 1;
  for (const [at, conditioned] of cutsOf(caseGraph).entries()) {
    const limit = at === last ? {} : { maximumCliqueStates: MAXIMUM_SWEEP_STATES };
    const compilation = compile(caseGraph.graph, { alwaysObserved: conditioned, ...limit });
    if (compilation.ok)
      return {
        ok: true,
        value: { caseGraph, compiled: compilation.compiled, conditioned, numbers },
      };
    if (at === last) return { ok: false, problems: [tooLarge(compilation.refusal)] };
  }
  return { ok: false, problems: [] };
}

function cutsOf({ slow }: CaseGraph): number[][] {
  const variablesOf = (places: readonly PriorPlace[]) => places.map(({ variable }) => variable);
  const first = variablesOf(slow.reliabilities);
  const second = [...first, ...variablesOf(slow.fronts)];
  return [first, second, [...second, ...variablesOf(slow.controls)]];
}

/** Every number of a draw; a state counts as 1 where it is the one drawn. */
function slowFigures(
  pairs: readonly CasePair[],
  { slow }: CaseGraph,
): ((draw: CaseDraw) => number)[] {
  return [
    ({ copyProbability }) => copyProbability,
    ...pairs.flatMap((_, pair) => [
      ...PARTS.map(
        (_part, place) =>
          ({ rows }: CaseDraw) =>
            rows[pair]![place]!,
      ),
      ...CONTROL_STATES.map(
        (_control, place) =>
          ({ controls }: CaseDraw) =>
            Number(controls[pair] === place),
      ),
    ]),
    ...[...slow.reliabilities, ...slow.fronts].map(
      ({ variable }) =>
        ({ states }: CaseDraw) =>
          states[variable]!,
    ),
  ];
}
