import { type Random, seededRandom } from '../../vocabulary/index.ts';
import {
  type Compilation,
  type CompileOptions,
  compile,
  type FactorGraph,
  type OnePassGraph,
} from '../factor-graph/index.ts';
import { LocalChances } from './local-chances.ts';
import { type ApproximateGraph, type CutDraw, WeightedPosterior } from './weighted-posterior.ts';

/** A variable that may be drawn, and the factor that holds its prior. */
interface DrawnVariable {
  readonly variable: number;
  readonly factor: number;
}

/** What is drawn where a graph's tables would not fit, and how. */
export interface WeightingOptions extends CompileOptions {
  /** Lists of variables: the first is drawn whole, each further one only where the tables would still not fit. */
  readonly cuts: readonly (readonly DrawnVariable[])[];
  readonly seed: number;
  readonly draws?: number;
}

/** A graph that answers from draws, and which variables it draws. */
export type WeightedCompilation =
  | {
      readonly ok: true;
      readonly compiled: ApproximateGraph;
      readonly drawn: readonly number[];
      readonly draws: number;
    }
  | (Compilation & { readonly ok: false });

/** Draws of the variables that are drawn. Declared: some hundred passes for each query; the error is told with it. */
const DRAWS = 128;

/** Most table entries of all draws together: a quarter of a gibibyte. Declared. */
const MAXIMUM_STATES_OF_TWINS = 2 ** 25;

/** Sweeps in which the chances to draw with are learned, and how many of them are let go first. Declared: better chances
 *  make the draws weigh more alike; any chances give the right answer. */
const SWEEPS = 60;
const LET_GO = 20;

/** Makes a graph too large for one pass ready for queries that are answered from weighted draws of some of its variables,
 *  everything else being summed out exactly. Refuses where the tables would not fit even so. */
export function compileWeighted(
  graph: FactorGraph,
  { cuts, seed, draws = DRAWS, ...options }: WeightingOptions,
): WeightedCompilation {
  let compilation = compile(graph, options);
  const drawn: DrawnVariable[] = [];
  for (const cut of cuts) {
    drawn.push(...cut);
    const alwaysObserved = drawn.map(({ variable }) => variable);
    compilation = compile(graph, { ...options, alwaysObserved });
    if (compilation.ok) break;
  }
  if (!compilation.ok) return compilation;
  const { compiled } = compilation;
  const random = seededRandom(seed);
  const chances = learnedChances({ graph, compiled, drawn }, random);
  // Tables of its own for each draw make queries that differ by one factor cheap, while memory allows.
  const isRoomy = compiled.totalCliqueStates * draws <= MAXIMUM_STATES_OF_TWINS;
  const cutDraws = Array.from({ length: draws }, (_, at) => ({
    ...drawCut({ graph, drawn, chances, at }, random),
    compiled: isRoomy ? compiled.twin() : compiled,
  }));
  const stateCounts = graph.variables.map(({ states }) => states.length);
  return {
    ok: true,
    compiled: {
      totalCliqueStates: compiled.totalCliqueStates * draws,
      infer: (query = {}) => new WeightedPosterior({ draws: cutDraws, stateCounts }, query),
    },
    drawn: drawn.map(({ variable }) => variable),
    draws,
  };
}

/**
 * Half of the draws come from the prior and half from chances near the posterior: with all evidence the latter weigh
 * most, with little of it the former, and no weight is more than twice what the prior alone would give.
 */
function drawCut(
  {
    graph,
    drawn,
    chances,
    at,
  }: {
    graph: FactorGraph;
    drawn: readonly DrawnVariable[];
    chances: readonly (readonly number[])[];
    at: number;
  },
  random: Random,
): CutDraw {
  const states = new Map<number, number>();
  let logPrior = 0;
  let logLearned = 0;
  drawn.forEach(({ variable, factor }, place) => {
    const prior = shares(graph.factors[factor]!.table);
    const state = drawShare(at % 2 === 0 ? prior : chances[place]!, random);
    states.set(variable, state);
    logPrior += Math.log(prior[state]!);
    logLearned += Math.log(chances[place]![state]!);
  });
  const most = Math.max(logPrior, logLearned);
  const mixed = (Math.exp(logPrior - most) + Math.exp(logLearned - most)) / 2;
  return { states, logChance: most + Math.log(mixed) };
}

interface Drawing {
  readonly graph: FactorGraph;
  readonly compiled: OnePassGraph;
  readonly drawn: readonly DrawnVariable[];
}

/** Chances near those after all factors, by a short chain of block Gibbs; none is nought that the prior allows. */
function learnedChances({ graph, compiled, drawn }: Drawing, random: Random): number[][] {
  const priors = drawn.map(({ factor }) => shares(graph.factors[factor]!.table));
  const sums = priors.map((prior) => [...prior]);
  const local = new LocalChances(graph);
  const nothingElse = new Map<number, undefined>();
  let known = drawn.map((_, place) => drawShare(priors[place]!, random));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const evidence = new Map(drawn.map(({ variable }, place) => [variable, known[place]!]));
    const states = compiled.infer({ evidence }).draw(random);
    if (states === undefined) {
      known = priors.map((prior) => drawShare(prior, random));
      continue;
    }
    known = drawn.map(({ variable }, place) => {
      const chances = shares(local.of(variable, states, nothingElse));
      if (sweep >= LET_GO)
        chances.forEach((chance, state) => {
          sums[place]![state]! += chance;
        });
      states[variable] = drawShare(chances, random);
      return states[variable];
    });
  }
  return sums.map(shares);
}

function shares(weights: ArrayLike<number>): number[] {
  const all = Array.from(weights);
  const total = all.reduce((a, b) => a + b, 0);
  return all.map((weight) => weight / total);
}

/** A state, drawn with the chances of all of them, which sum to one. */
function drawShare(chances: readonly number[], random: Random): number {
  let left = random();
  for (const [state, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return state;
  }
  return chances.findLastIndex((chance) => chance > 0);
}
