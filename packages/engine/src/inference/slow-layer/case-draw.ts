/** One draw of what the incidents of a case have in common, and of the answers that go with it. */
export interface CaseDraw {
  /** By pair of state and group: how the state controls the group. */
  readonly controls: readonly number[];
  /** By pair: chances of each part in what the group does, under that control. */
  readonly rows: readonly (readonly number[])[];
  /** That a source drawing on another only repeats it. */
  readonly copyProbability: number;
  /** State of every variable of the case's graph. */
  readonly states: Int32Array;
  /** By pair, then by incident: the part that the state had where the group did it. */
  readonly parts: readonly ReadonlyMap<string, number>[];
}
