import type { Outcome, Problem } from '@respondeat/engine';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { LearnedFrom } from '../profile/learned-from.ts';
import { chanceOf } from './naming-point.ts';

/** One group and year of the predictions, and who they are in the case. */
export interface AskedPair {
  readonly actorId: string;
  readonly year: number;
  /** The state as the predictions name it, and its id in the case. */
  readonly state: string;
  readonly sponsor: string;
  readonly proxy: string;
}

/** How a state may control a group, by the model: unrelated, orchestrated, delegated, organ. */
export type ControlShares = readonly number[];

const SPONSORSHIP = z.object({
  actor_id: z.string(),
  year: z.number(),
  sponsors: z.record(z.string(), z.number().min(0).max(1)),
});

type Sponsorship = z.infer<typeof SPONSORSHIP>;

/** Decimals of a weight. Declared: finer than any of these figures is known. */
const DECIMALS = 4;

/**
 * The prior of a state's control of a group as a case file writes it, from the chance that the state backed the group
 * in a year (decision 80), which the predictions tell as one half and a little where naming pays (decision 84). Whether it backed it is what event data tell;
 * how closely, they do not, so the shares of the model stand among the states that are not `unrelated`.
 */
export function controlPrior(
  text: string,
  asked: AskedPair,
  {
    shares,
    learned,
  }: { readonly shares: ControlShares; readonly learned?: LearnedFrom | undefined },
): Outcome<string> {
  const found = sponsorshipIn(text, asked);
  if (!found.ok) return found;
  const figure = found.value.sponsors[asked.state];
  if (figure === undefined) return refuse(unknownState(asked.state, found.value));
  const { sponsor, proxy, actorId, year, state } = asked;
  const because = `the chance that ${state} backed actor ${actorId} in ${year}, by who backed whom elsewhere and before; how closely is the model’s`;
  const weights = weightsOf(chanceOf(figure), shares);
  const prior = { weights, because, ...(learned && { learnedFrom: learned }) };
  return { ok: true, value: stringify({ controls: [{ sponsor, proxy, prior }] }) };
}

/** Shares the chance of backing out among the ways of it, and leaves what makes the sum 1 to the first. */
function weightsOf(chance: number, [, ...shares]: ControlShares) {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const [orchestrated, delegated, organ] = shares.map((share) =>
    round((chance * share) / whole),
  ) as [number, number, number];
  return { unrelated: round(1 - orchestrated - delegated - organ), orchestrated, delegated, organ };
}

function round(weight: number): number {
  return Number(weight.toFixed(DECIMALS));
}

function sponsorshipIn(text: string, { actorId, year }: AskedPair): Outcome<Sponsorship> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = SPONSORSHIP.safeParse(jsonIn(line));
    if (!read.success) return refuse(notAPrediction(index + 1));
    if (read.data.actor_id === actorId && read.data.year === year)
      return { ok: true, value: read.data };
  }
  const because = `no line of the predictions is for actor \`${actorId}\` in ${year}`;
  const advice = 'name an actor and a year of the file that was asked about';
  return refuse({ code: 'prediction.unknown-group-year', path: '', because, try: advice });
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function notAPrediction(line: number): Problem {
  const because = 'the line is not a prediction about a group and year';
  const advice = 'give a file that `respondeat corpus sponsors` wrote';
  return { code: 'prediction.not-one', path: '', line, because, try: advice };
}

/** States that are named as advice. Declared. */
const NAMED = 5;

function unknownState(state: string, { sponsors }: Sponsorship): Problem {
  const likeliest = Object.entries(sponsors)
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, NAMED)
    .map(([name]) => `\`${name}\``);
  const because = `the prediction has no state \`${state}\``;
  const advice = `name one of its states; the likeliest are ${likeliest.join(', ')}`;
  return { code: 'prediction.unknown-label', path: state, because, try: advice };
}

function refuse(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] };
}
