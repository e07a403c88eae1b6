import { KERNELS, type Kernel } from './kernels.ts';
import type { Surroundings } from './neighbourhood.ts';

/** Shares of the groups by one kernel, and how many events, weighed, they rest on. */
export interface KernelShares {
  readonly shares: Float64Array;
  readonly mass: number;
}

/** What is left of a sum when the only event in it is taken out again, and rounding is all there is. */
const ROUNDING = 1e-9;

/** Shares of the groups around an event by every kernel, each shrunk to the kernel that it names as wider. */
export function sharesByKernel(
  around: Surroundings,
  decays: readonly Float64Array[],
): readonly KernelShares[] {
  const all: KernelShares[] = [];
  KERNELS.forEach((kernel, index) => {
    const sums = sumsByGroup(around, kernel, decays[index]!);
    if (around.itself >= 0) takeOut(sums, around.kind.group[around.itself]!);
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

/** An event is at its own place and day, where every kernel weighs 1. */
function takeOut(sums: Float64Array, group: number): void {
  const rest = sums[group]! - 1;
  sums[group] = rest < ROUNDING ? 0 : rest;
}

function shrink(sums: Float64Array, { shrinkage }: Kernel, wider?: Float64Array): KernelShares {
  const mass = sums.reduce((total, sum) => total + sum, 0);
  const shares = sums.map((sum, group) => {
    const expected = wider === undefined ? 1 / sums.length : wider[group]!;
    return (sum + shrinkage * expected) / (mass + shrinkage);
  });
  return { shares, mass };
}
