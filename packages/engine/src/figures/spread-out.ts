import type { Extent } from './scale.ts';

/** Something of a length that would like to begin at a place. */
export interface Wish {
  readonly wanted: number;
  readonly length: number;
}

/** Neighbours that had to be pushed against one another; they move as one. */
interface Cluster {
  readonly count: number;
  readonly length: number;
  /** Sum of where the first of them would begin if each had its wish. */
  readonly wishes: number;
}

/**
 * Where things of given lengths begin, in their order and without overlap, as near to their wishes as that
 * allows (least squares, by pooling neighbours that violate the order: Barlow et al. 1972). They stay
 * within the extent as long as it is long enough for them.
 */
export function spreadOut(wishes: readonly Wish[], extent: Extent): number[] {
  const clusters: Cluster[] = [];
  for (const { wanted, length } of wishes) {
    let cluster: Cluster = { count: 1, length, wishes: wanted };
    for (let before = clusters.at(-1); before && overlaps(before, cluster, extent); ) {
      clusters.pop();
      cluster = joined(before, cluster);
      before = clusters.at(-1);
    }
    clusters.push(cluster);
  }
  return startsWithin(clusters, wishes, extent);
}

function overlaps(before: Cluster, after: Cluster, extent: Extent): boolean {
  return start(before, extent) + before.length > start(after, extent);
}

function start({ wishes, count, length }: Cluster, { from, to }: Extent): number {
  return Math.max(from, Math.min(wishes / count, to - length));
}

function joined(before: Cluster, after: Cluster): Cluster {
  return {
    count: before.count + after.count,
    length: before.length + after.length,
    wishes: before.wishes + after.wishes - after.count * before.length,
  };
}

function startsWithin(
  clusters: readonly Cluster[],
  wishes: readonly Wish[],
  extent: Extent,
): number[] {
  const starts: number[] = [];
  for (const cluster of clusters) {
    let next = start(cluster, extent);
    for (const { length } of wishes.slice(starts.length, starts.length + cluster.count)) {
      starts.push(next);
      next += length;
    }
  }
  return starts;
}
