import type { Part } from '../../evidence/index.ts';
import { Defect, type Formula, type Interval } from '../../vocabulary/index.ts';
import type { LearnedCase } from '../slow-layer/learn-case.ts';
import type { Manner } from './compiled-case.ts';
import type { Confidence } from './confidence.ts';
import type { Waterfall } from './waterfall.ts';

/** What may carry a finding about the act: only reports about this act, or also the record of the group. */
export type Admits = 'attack' | 'pattern';

/** A probability with its robustness interval. */
export interface Estimate {
  readonly prior: number;
  readonly probability: number;
  readonly interval: Interval;
  /** Standard error of the probability, where it was drawn and not computed exactly. */
  readonly monteCarloError?: number;
}

/** How likely it is that a candidate, or `other`, carried an incident out. */
export interface CandidateEstimate extends Estimate {
  readonly candidate: string;
}

/** The part of a state in an incident. */
export interface PartEstimates {
  /** Chance of each part, from none to direction. */
  readonly distribution: readonly number[];
  readonly atLeast: Readonly<Record<Exclude<Part, 'none'>, Estimate>>;
}

/** A finding of a state about an incident, on both footings, with what bears on it. */
export interface FindingEstimates {
  readonly finding: string;
  readonly attack: Estimate;
  readonly pattern: Estimate;
  /** Ids of the evidence that bears on it; empty where nothing does. */
  readonly bearing: readonly string[];
  readonly settledByRecord: boolean;
}

/** Whether anything speaks to a finding. To one that nothing speaks to, nothing is known, and nothing rests on it. */
export function isSpokenTo({ bearing, settledByRecord }: FindingEstimates): boolean {
  return bearing.length > 0 || settledByRecord;
}

/** What is inferred about a state and an incident. */
export interface StateInference {
  readonly state: string;
  readonly attack: PartEstimates;
  readonly pattern: PartEstimates;
  readonly findings: ReadonlyMap<string, FindingEstimates>;
  /** Bounds of a condition from its joint probability; `undefined` where nothing bears on one of its findings. */
  jointly(formula: Formula, admits: Admits): Interval | undefined;
  readonly waterfalls: Readonly<Record<Exclude<Part, 'none'>, Waterfall>>;
  readonly confidence: Confidence;
}

/** What is inferred about an incident. */
export interface IncidentInference {
  readonly incident: string;
  /** Candidates by falling probability. */
  readonly perpetrator: readonly CandidateEstimate[];
  /** Followed for the likeliest candidate. */
  readonly waterfall: Waterfall;
  readonly confidence: Confidence;
  readonly states: readonly StateInference[];
}

/** What the incidents of a case taught about each other. */
export type LearnedFromCampaign = Omit<LearnedCase, 'pairs' | 'kept' | 'seed' | 'told'> & {
  /** Draws kept: each answer of the pattern is a mean over so many exact passes. */
  readonly draws: number;
};

/** How a case was answered. */
export interface CaseManner extends Manner {
  /** Whether each incident was answered on its own record, because all of them together are too large. */
  readonly byIncident: boolean;
  /** Where anything was drawn that could not be computed: the largest standard error of an answer about authors and parts. */
  readonly largestError?: number;
}

/** Everything inferred from a case. */
export interface CaseInference {
  /** Decimal logarithm of the probability of all the evidence; absent where no one graph holds all of it. */
  readonly log10Evidence?: number;
  readonly variables: number;
  readonly cliqueStates: number;
  readonly incidents: readonly IncidentInference[];
  /** How it was answered, or how the answer least exact of all was. */
  readonly manner: CaseManner;
  /** Probability of each recorded tie that was in force, by its id. */
  readonly ties: ReadonlyMap<string, number>;
  /** Present where some group tied to a state is a candidate of several incidents. */
  readonly campaign?: LearnedFromCampaign;
}

/** Findings that are asked are always defined; anything else is a broken promise of ours. */
export function estimateOf(inference: StateInference, finding: string): FindingEstimates {
  const estimates = inference.findings.get(finding);
  if (estimates === undefined) throw new Defect(`nobody asked about ${finding}`);
  return estimates;
}
