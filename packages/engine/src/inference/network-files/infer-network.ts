import type { Outcome, Problem } from '../../vocabulary/index.ts';
import { compileWithCutSet, type ForwardSampling, weightForward } from '../conditioning/index.ts';
import type { CompileOptions, FactorGraph, Refusal } from '../factor-graph/index.ts';
import type { Evidence } from './evidence-files.ts';
import { suggestion } from './suggestion.ts';

/** What a network says about each of its variables, given the evidence. */
export interface NetworkPosterior {
  /** Decimal logarithm of the probability of the evidence, or of the partition function of a Markov network. */
  readonly log10Z: number;
  /** Probability by variable and state. */
  readonly marginals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Variables that a sum of exact passes went through; absent where one pass sufficed. */
  readonly cutSet?: readonly string[];
  /** Present where nothing exact would fit: how it was approximated. */
  readonly approximate?: Approximation;
}

/** How marginals were approximated by likelihood weighting, and how far off they may be. */
interface Approximation {
  readonly samples: number;
  readonly seed: number;
  /** How many equally weighted samples would tell as much. */
  readonly effectiveSampleSize: number;
  /** The largest standard error of all marginals. */
  readonly largestError: number;
  /** Standard error by variable and state. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** How a network is approximated that is too large to be exact. */
export interface NetworkSampling extends Pick<CompileOptions, 'maximumCliqueStates'> {
  readonly samples: number;
  readonly seed: number;
}

/** Most variables that a problem names before it says how many more there are. Declared. */
const MOST_NAMED = 8;

/** All marginals of a network: exactly; or, of a Bayesian network too large for that, from weighted samples, which it
 *  says; or what stands in the way: a name that the network does not know, evidence that cannot be, a Markov network too
 *  large for exact inference. */
export function inferNetwork(
  network: FactorGraph,
  evidence: Evidence,
  { samples, seed, ...limits }: NetworkSampling,
): Outcome<NetworkPosterior> {
  const problems: Problem[] = [];
  const observed = locate(network, evidence, problems);
  if (problems.length > 0) return { ok: false, problems };
  const alwaysObserved = [...observed.keys()];
  const compilation = compileWithCutSet(network, { alwaysObserved, ...limits });
  if (!compilation.ok)
    return approximated(network, { observed, samples, seed }, compilation.refusal);
  const posterior = compilation.compiled.infer({ evidence: observed });
  if (!posterior.possible) return { ok: false, problems: [impossible(evidence)] };
  const cutSet = compilation.cutSet.map((v) => network.variables[v]!.name);
  const value = {
    log10Z: posterior.log10Z,
    marginals: byName(network, (v) => posterior.marginal(v)),
    ...(cutSet.length > 0 && { cutSet }),
  };
  return { ok: true, value };
}

function approximated(
  network: FactorGraph,
  sampling: ForwardSampling,
  refusal: Refusal,
): Outcome<NetworkPosterior> {
  const answers = weightForward(network, sampling);
  if (answers === undefined) return { ok: false, problems: [tooLarge(refusal)] };
  const { log10Z, marginals, errors, effectiveSampleSize } = answers;
  const { samples, seed } = sampling;
  if (Number.isNaN(effectiveSampleSize)) return { ok: false, problems: [neverSeen(samples)] };
  const largestError = errors.reduce(
    (most, ofVariable) => ofVariable.reduce((a, b) => Math.max(a, b), most),
    0,
  );
  return {
    ok: true,
    value: {
      log10Z,
      marginals: byName(network, (v) => marginals[v]!),
      approximate: {
        samples,
        seed,
        effectiveSampleSize,
        largestError,
        errors: byName(network, (v) => errors[v]!),
      },
    },
  };
}

function locate(
  { variables }: FactorGraph,
  evidence: Evidence,
  problems: Problem[],
): Map<number, number> {
  const position = new Map(variables.map(({ name }, v) => [name, v]));
  const observed = new Map<number, number>();
  for (const [name, state] of evidence) {
    const variable = position.get(name);
    const states = variables[variable ?? -1]?.states ?? [];
    if (variable === undefined) {
      const because = `the network has no variable ${name}`;
      const advice = suggestion(name, position.keys(), 'take a name from the network file');
      problems.push({ code: 'evidence.unknown-variable', path: name, because, try: advice });
    } else if (!states.includes(state)) {
      const because = `${name} has no state ${state}`;
      const advice = suggestion(state, states, `use one of ${states.join(', ')}`);
      problems.push({ code: 'evidence.unknown-state', path: name, because, try: advice });
    } else {
      observed.set(variable, states.indexOf(state));
    }
  }
  return observed;
}

function tooLarge({ cliqueStates, limit, exceeded, variables }: Refusal): Problem {
  const named = variables.slice(0, MOST_NAMED).join(', ');
  const more = variables.length > MOST_NAMED ? ` and ${variables.length - MOST_NAMED} more` : '';
  return {
    code: 'network.too-large',
    path: '',
    because: `exact inference needs a table over ${named}${more} together; ${exceeded}: ${cliqueStates} states, where ${limit} is the limit`,
    try: 'observe some of these variables, or give them fewer states or connections',
  };
}

function impossible(evidence: Evidence): Problem {
  return {
    code: 'evidence.impossible',
    path: '',
    because:
      evidence.size > 0
        ? 'the network gives this evidence probability 0'
        : 'the network gives every combination of states weight 0',
    try: 'look for the zero in its tables that rules it out, or for a mistaken observation',
  };
}

function neverSeen(samples: number): Problem {
  return {
    code: 'network.never-sampled',
    path: '',
    because: `the network is too large to be exact, and none of ${samples} samples agrees with the evidence`,
    try: 'draw more with --samples, or observe causes rather than rare effects',
  };
}

function byName(
  { variables }: FactorGraph,
  figuresOf: (variable: number) => Float64Array,
): Record<string, Record<string, number>> {
  const named = variables.map(({ name, states }, v) => {
    const figures = figuresOf(v);
    return [name, Object.fromEntries(states.map((state, i) => [state, figures[i]!]))] as const;
  });
  return Object.fromEntries(named);
}
