/** Sums each block of a table.
 *  @param sums one by block */
export function sumEachBlock(table: Float64Array, sums: Float64Array): void {
  const length = table.length / sums.length;
  for (let block = 0, at = 0; block < sums.length; block++, at += length) {
    sums[block] = sumBetween(table, at, at + length);
  }
}

/** Adds the blocks of a table up, place by place.
 *  @param sums one by place in a block */
export function addBlocks(table: Float64Array, sums: Float64Array): void {
  const length = sums.length;
  for (let place = 0; place < length; place++) sums[place] = table[place]!;
  for (let at = length; at < table.length; ) {
    for (let place = 0; place < length; place++, at++) sums[place]! += table[at]!;
  }
}

/** Adds up stretches of a table, place by place, each times the weight of its block.
 *  @param weights one by block, which is some stretches long
 *  @param sums one by place in a stretch */
export function addWeighingBlocks(
  table: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
): void {
  const length = sums.length;
  const block = table.length / weights.length;
  sums.fill(0);
  for (let i = 0, at = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    const end = at + block;
    // What the rest of the graph rules out needs no look: in networks of rules, that is most of the table.
    if (weight === 0) at = end;
    while (at < end) {
      for (let place = 0; place < length; place++, at++) sums[place]! += table[at]! * weight;
    }
  }
}

/** Sums each block of a table, each entry times the weight of its place in the block, and adds up the sums of blocks that
 *  stand as many apart as there are sums.
 *  @param weights one by place in a block */
export function sumWeighingPlaces(
  table: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
): void {
  const length = sums.length;
  sums.fill(0);
  for (let at = 0; at < table.length; ) {
    for (let block = 0; block < length; block++) {
      // Two sums side by side: the processor need not wait for one addition to begin the next.
      let even = 0;
      let odd = 0;
      let place = 0;
      for (; place + 1 < weights.length; place += 2, at += 2) {
        even += table[at]! * weights[place]!;
        odd += table[at + 1]! * weights[place + 1]!;
      }
      if (place < weights.length) even += table[at++]! * weights[place]!;
      sums[block]! += even + odd;
    }
  }
}

/** Four sums side by side: the processor need not wait for one addition to begin the next. */
export function sumBetween(table: Float64Array, from: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = from;
  for (; at + 3 < end; at += 4) {
    a += table[at]!;
    b += table[at + 1]!;
    c += table[at + 2]!;
    d += table[at + 3]!;
  }
  for (; at < end; at++) a += table[at]!;
  return a + b + (c + d);
}
