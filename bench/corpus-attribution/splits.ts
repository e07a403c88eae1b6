import type { Split } from '../../packages/desk/dist/index.js';

/** Non-state violence, as UCDP GED numbers it. */
const NON_STATE = 2;

/** A split with the name of the war before its own. */
export function ofWar(war: string, split: Split): Split {
  return { ...split, name: `${war}, ${split.name}` };
}

/** Takes every other group but the three largest out of what is known, as where many groups are new. */
export function hidingGroups({ name, known, asked }: Split): Split {
  const bySize = labelsBySize(known).slice(3);
  const hidden = new Set(bySize.filter((_, rank) => rank % 2 === 0));
  return {
    name: `${name}, groups hidden`,
    known: known.filter(({ label }) => !hidden.has(label)),
    asked,
  };
}

/** Takes the pair with most non-state violence out of what is known, as where a quarter of what comes is new. */
export function hidingLargestPair({ name, known, asked }: Split): Split {
  const [largest] = labelsBySize(known.filter(({ violence }) => violence === NON_STATE));
  return {
    name: `${name}, largest pair hidden`,
    known: known.filter(({ label }) => label !== largest),
    asked,
  };
}

function labelsBySize(events: Split['known']): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { label } of events) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes].toSorted((a, b) => b[1] - a[1]).map(([label]) => label);
}
