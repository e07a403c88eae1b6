/** Number of combinations of the variables' states.
 *  @param states by variable */
export function tableSize(variables: readonly number[], states: Int32Array): number {
  let size = 1;
  for (const variable of variables) size *= states[variable]!;
  return size;
}
