import type { AttributedEvent } from '../../packages/desk/dist/index.js';

/** Events to learn from, and events to be asked about. */
export interface Split {
  readonly name: string;
  readonly known: readonly AttributedEvent[];
  readonly asked: readonly AttributedEvent[];
}

/** Share of events asked about in a random split. */
const ASKED = 0.3;

/** Non-state violence, as UCDP GED numbers it. */
const NON_STATE = 2;

const MILLISECONDS_A_DAY = 86_400_000;

/** Splits events by lot, with the generator of Park and Miller. Same events and seed, same split. */
export function byLot(name: string, events: readonly AttributedEvent[], seed: number): Split {
  let random = seed;
  const drawn = events.map((event) => {
    random = (random * 48_271) % 2_147_483_647;
    return { event, lot: random / 2_147_483_647 };
  });
  const side = (isAsked: boolean) =>
    drawn.filter(({ lot }) => lot < ASKED === isAsked).map(({ event }) => event);
  return { name: `${name}, by lot`, known: side(false), asked: side(true) };
}

/** Splits events at a day, which is the first one asked about. */
export function byTime(name: string, events: readonly AttributedEvent[], from: string): Split {
  const first = Date.parse(from) / MILLISECONDS_A_DAY;
  return {
    name: `${name}, from ${from}`,
    known: events.filter(({ day }) => day < first),
    asked: events.filter(({ day }) => day >= first),
  };
}

/** Takes every other group but the three largest out of what is known, as where many groups are new. */
export function hidingGroups({ name, known, asked }: Split): Split {
  const sizes = new Map<string, number>();
  for (const { label } of known) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const bySize = [...sizes].toSorted((a, b) => b[1] - a[1]).slice(3);
  const hidden = new Set(bySize.flatMap(([label], rank) => (rank % 2 === 0 ? [label] : [])));
  return {
    name: `${name}, groups hidden`,
    known: known.filter(({ label }) => !hidden.has(label)),
    asked,
  };
}

/** Takes the pair with most non-state violence out of what is known, as where a quarter of what comes is new. */
export function hidingLargestPair({ name, known, asked }: Split): Split {
  const sizes = new Map<string, number>();
  for (const { label, violence } of known)
    if (violence === NON_STATE) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const [[largest] = []] = [...sizes].toSorted((a, b) => b[1] - a[1]);
  return {
    name: `${name}, largest pair hidden`,
    known: known.filter(({ label }) => label !== largest),
    asked,
  };
}
