import type { Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { logOddsOf } from '../../vocabulary/index.ts';
import type { CompiledGraph, Posterior } from '../factor-graph/index.ts';
import type { CaseGraph } from './case-graph.ts';

/** An event whose log-odds are followed: a set of states of one variable. */
export interface Target {
  readonly id: string;
  readonly variable: number;
  readonly isEvent: (state: number) => boolean;
}

/** How one piece of evidence moved a target, read in order after all before it. */
export interface Step {
  readonly item: string;
  readonly origin: string;
  /** Change of log-odds (natural logarithm). */
  readonly logOdds: number;
}

/** From the prior to the posterior, step by step. */
export interface Waterfall {
  readonly target: string;
  readonly priorLogOdds: number;
  readonly posteriorLogOdds: number;
  readonly steps: readonly Step[];
  /** Change of log-odds by what other incidents of the case taught, heard last; absent where nothing is shared. */
  readonly taught?: number;
  /** By origin: what would be the probability had its reports not been heard. */
  readonly without: ReadonlyMap<string, number>;
}

/** The piece of evidence that, after those read before it, cannot be true in any world of the model. */
export interface Impossible {
  readonly impossible: Weighed;
}

/** Follows targets through the evidence in reading order: one exact pass for each piece, shared by all targets. */
export function followEvidence(
  {
    evidence,
    caseGraph,
    compiled,
  }: { evidence: WeighedEvidence; caseGraph: CaseGraph; compiled: CompiledGraph },
  targets: readonly Target[],
): readonly Waterfall[] | Impossible {
  const off = new Set(caseGraph.factorOf.values());
  let before = readLogOdds(compiled.infer({ without: off }), targets);
  const prior = before;
  const steps: Step[][] = targets.map(() => []);
  for (const item of evidence.items) {
    off.delete(caseGraph.factorOf.get(item) as number);
    const posterior = compiled.infer({ without: off });
    if (!posterior.possible) return { impossible: item };
    const after = readLogOdds(posterior, targets);
    for (const [index, list] of steps.entries()) {
      list.push({
        item: item.id,
        origin: originOf(item),
        logOdds: difference(after[index]!, before[index]!),
      });
    }
    before = after;
  }
  const left = leaveOneOut({ evidence, caseGraph, compiled }, targets);
  return targets.map((target, index) => ({
    target: target.id,
    priorLogOdds: prior[index]!,
    posteriorLogOdds: before[index]!,
    steps: steps[index]!,
    without: left[index]!,
  }));
}

/** What an item goes back to: the origin that it shares with others, or itself. */
export function originOf(item: Weighed): string {
  return item.kind === 'report' ? item.origin : item.id;
}

function leaveOneOut(
  {
    evidence,
    caseGraph,
    compiled,
  }: { evidence: WeighedEvidence; caseGraph: CaseGraph; compiled: CompiledGraph },
  targets: readonly Target[],
): Map<string, number>[] {
  const factors = new Map<string, Set<number>>();
  for (const item of evidence.items) {
    const origin = originOf(item);
    const set = factors.get(origin) ?? new Set();
    factors.set(origin, set.add(caseGraph.factorOf.get(item) as number));
  }
  const left = targets.map(() => new Map<string, number>());
  for (const [origin, without] of factors) {
    const posterior = compiled.infer({ without });
    for (const [index, target] of targets.entries())
      left[index]!.set(origin, chanceOf(posterior, target));
  }
  return left;
}

/** Probability of an event under a posterior. */
function chanceOf(posterior: Posterior, { variable, isEvent }: Target): number {
  return posterior
    .marginal(variable)
    .reduce((sum, chance, state) => (isEvent(state) ? sum + chance : sum), 0);
}

function readLogOdds(posterior: Posterior, targets: readonly Target[]): number[] {
  return targets.map((target) => logOddsOf(chanceOf(posterior, target)));
}

/** Two infinities of one sign are the same certainty, unmoved. */
function difference(after: number, before: number): number {
  return after === before ? 0 : after - before;
}
