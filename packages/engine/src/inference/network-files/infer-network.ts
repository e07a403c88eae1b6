import type { Outcome, Problem } from '../../vocabulary/index.ts';
import { compileWithCutSet } from '../conditioning/index.ts';
import type { FactorGraph, Posterior, Refusal } from '../factor-graph/index.ts';
import type { Evidence } from './evidence-files.ts';
import { suggestion } from './suggestion.ts';

/** What a network says about each of its variables, given the evidence. */
export interface NetworkPosterior {
  /** Decimal logarithm of the probability of the evidence, or of the partition function of a Markov network. */
  readonly log10Z: number;
  /** Probability by variable and state. */
  readonly marginals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Most variables that a problem names before it says how many more there are. Declared. */
const MOST_NAMED = 8;

/** All marginals of a network, exactly; or what stands in the way: a name that the network does not know,
 *  evidence that cannot be, or a network too large for exact inference. */
export function inferNetwork(network: FactorGraph, evidence: Evidence): Outcome<NetworkPosterior> {
  const problems: Problem[] = [];
  const observed = locate(network, evidence, problems);
  if (problems.length > 0) return { ok: false, problems };
  const compilation = compileWithCutSet(network, { alwaysObserved: [...observed.keys()] });
  if (!compilation.ok) return { ok: false, problems: [tooLarge(compilation.refusal)] };
  const posterior = compilation.compiled.infer({ evidence: observed });
  if (!posterior.possible) return { ok: false, problems: [impossible(evidence)] };
  return { ok: true, value: describe(network, posterior) };
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

function describe({ variables }: FactorGraph, posterior: Posterior): NetworkPosterior {
  const marginals = variables.map(({ name, states }, v) => {
    const probabilities = posterior.marginal(v);
    const byState = Object.fromEntries(states.map((state, i) => [state, probabilities[i]!]));
    return [name, byState] as const;
  });
  return { log10Z: posterior.log10Z, marginals: Object.fromEntries(marginals) };
}
