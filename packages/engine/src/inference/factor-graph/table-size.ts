/** Number of combinations of the variables' states.
 *  @param states by variable */
export function tableSize(variables: readonly number[], states: Int32Array): number {
  let size = 1;
  for (let i = 0; i < variables.length; i++) size *= states[variables[i]!]!;
  return size;
}
