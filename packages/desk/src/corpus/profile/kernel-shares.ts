import { KERNELS, type Kernel } from './kernels.ts';
import type { Surroundings } from './neighbourhood.ts';

/** Shares of the groups by one kernel, and how many events, weighed, they rest on. */
export interface KernelShares {
  readonly shares: Float64Array;
  readonly mass: number;
}

/** Shares of the groups around an event by every kernel, each shrunk to the kernel that it names as wider. */
export function sharesByKernel(
  around: Surroundings,
  decays: readonly Float64Array[],
): readonly KernelShares[] {
  const all: KernelShares[] = [];
  KERNELS.forEach((kernel, index) => {
    const sums = sumsByGroup(around, kernel, decays[index]!);
    all.push(shrink(sums, kernel, all[kernel.parent]?.shares));
  });
  return all;
}

function sumsByGroup(around: Surroundings, { reach }: Kernel, decay: Float64Array): Float64Array {
  const { kind, ages, region } = around;
  const { group, place } = kind;
  const sums = new Float64Array(kind.groups.length);
  const weights = typeof reach === 'number' ? around.weights.get(reach) : undefined;
  for (let event = 0; event < group.length; event++) {
    if (reach === 'region' && kind.region[event] !== region) continue;
    const weight = weights === undefined ? 1 : weights[place[event]!]!;
    if (weight > 0) sums[group[event]!]! += weight * decay[ages[event]!]!;
  }
  return sums;
}

function shrink(sums: Float64Array, { shrinkage }: Kernel, wider?: Float64Array): KernelShares {
  const mass = sums.reduce((total, sum) => total + sum, 0);
  const shares = sums.map((sum, group) => {
    const expected = wider === undefined ? 1 / sums.length : wider[group]!;
    return (sum + shrinkage * expected) / (mass + shrinkage);
  });
  return { shares, mass };
}
