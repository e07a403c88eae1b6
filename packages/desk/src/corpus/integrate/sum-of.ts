/** The sum of a column. */
export function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < numbers.length; place++) sum += numbers[place]!;
  return sum;
}
