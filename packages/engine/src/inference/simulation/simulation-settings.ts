/** What campaign is wanted. */
export interface SimulationSettings {
  readonly incidents: number;
  readonly groups: number;
  /** Groups that stand as candidates of each incident; all, where there are fewer. */
  readonly candidates: number;
  readonly sources: number;
  /** Of each incident, dealt out in turn to who did it and which part the state had. */
  readonly reports: number;
  /** That a report repeats the unseen origin of its topic. */
  readonly copyProbability: number;
  /** How often each group acts without any part of the state; drawn from the model where left out. */
  readonly alone?: number;
}
