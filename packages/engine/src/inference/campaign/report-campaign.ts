import type { DeclaredRows } from './slow-layer.ts';

/** A report of a source about a topic of an incident. */
export interface CampaignReport {
  readonly source: number;
  readonly asserts: boolean;
}

/** What several reports of an incident speak of. Each may repeat what the topic's one unseen origin said. */
export interface Topic {
  readonly about: { readonly author: number } | { readonly atLeast: number };
  readonly reports: readonly CampaignReport[];
}

/** An attack of a campaign. */
export interface CampaignIncident {
  /** Prior of each group, and of another author last. */
  readonly authorPrior: readonly number[];
  readonly topics: readonly Topic[];
}

/** Chances that an assertion is made where it is so, and where it is not, by reliability of who makes it. */
export interface AssertionRates {
  readonly truePositive: readonly number[];
  readonly falsePositive: readonly number[];
}

/** Many incidents of some groups before one state, with everything declared about them. */
export interface ReportCampaign {
  readonly incidents: readonly CampaignIncident[];
  /** For each group how likely the reports of its ties are under each control state. */
  readonly tieLikelihoods: readonly (readonly number[])[];
  readonly controlPrior: readonly number[];
  readonly rows: DeclaredRows;
  /** Part of the state where another did it: a group of nobody's. */
  readonly otherRow: readonly number[];
  /** For each source the prior of its reliabilities. */
  readonly sources: readonly (readonly number[])[];
  readonly rates: AssertionRates;
  /** Prior of the reliabilities of an unseen origin. */
  readonly originPrior: readonly number[];
  /** Beta prior of the copy probability. */
  readonly copyPrior: readonly [number, number];
}
