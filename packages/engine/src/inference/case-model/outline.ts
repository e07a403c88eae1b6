import { PARTS, type WeighedEvidence } from '../../evidence/index.ts';
import { compile } from '../factor-graph/index.ts';
import { buildCaseGraph } from './case-graph.ts';

/** The bare answer of one exact pass: who, and what part. */
export interface Outline {
  readonly incident: string;
  /** Probability of each candidate and of `other`. */
  readonly perpetrator: ReadonlyMap<string, number>;
  /** By state: probability of each part, from none to direction. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
}

/** Infers an incident's author and parts and nothing else, for the many days on which somebody spoke. */
export function inferOutlines(evidence: WeighedEvidence): readonly Outline[] | undefined {
  const caseGraph = buildCaseGraph(evidence, []);
  const compilation = compile(caseGraph.graph);
  if (!compilation.ok) return undefined;
  const posterior = compilation.compiled.infer();
  if (!posterior.possible) return undefined;
  return evidence.incidents.map(({ id, prior }) => {
    const chances = posterior.marginal(caseGraph.perpetrator(id));
    return {
      incident: id,
      perpetrator: new Map(
        [...prior.keys()].map((name, index) => [name, chances[index] as number]),
      ),
      parts: new Map(
        evidence.states.map((state) => [state, [...posterior.marginal(caseGraph.part(state, id))]]),
      ),
    };
  });
}

/** Probability that a part was at least so much, from none (0) to direction (3). */
export function atLeast(distribution: readonly number[], least: (typeof PARTS)[number]): number {
  return distribution.slice(PARTS.indexOf(least)).reduce((sum, chance) => sum + chance, 0);
}
