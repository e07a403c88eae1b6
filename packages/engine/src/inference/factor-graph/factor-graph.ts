/** A discrete quantity: exactly one of its states holds. */
export interface Variable {
  readonly name: string;
  /** At least one. */
  readonly states: readonly string[];
}

/** A non-negative function of some variables. The graph's distribution is the normalised product of its factors. */
export interface Factor {
  /** Positions in {@link FactorGraph.variables}, none twice. Empty for a constant. */
  readonly scope: readonly number[];
  /** Row-major: the last variable of the scope runs fastest. Finite and non-negative, in any unit. */
  readonly table: Float64Array;
}

/** Variables and the factors between them. It need not be connected, and a variable may be in no factor. */
export interface FactorGraph {
  readonly variables: readonly Variable[];
  readonly factors: readonly Factor[];
}
