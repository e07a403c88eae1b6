import { cosine } from './other-opponents.ts';
import type { GroupYear } from './support-year.ts';
import type { Tally } from './tally.ts';
import type { VisibleRecord } from './visible-record.ts';

/** What likeness to no opponent counts for, so that one faint likeness is not all. Declared. */
const UNLIKE = 0.5;

/** How far the shares of what is alike are stretched before the logarithm. Declared: one in twenty counts as something. */
const STRETCH = 20;

/** Years of support after which a state is a client in full. Declared. */
const YEARS_TO_A_CLIENT = 5;

/**
 * How far each state backs those who fight opponents like this one, where two opponents are alike if the same states back
 * groups against them (neighbours by cosine; Sarwar and others 2001). By state.
 */
export function backedAlike(
  { opponents }: GroupYear,
  tally: Tally,
  { against, states }: VisibleRecord,
): Float64Array {
  const own = tally.sums('fellows');
  const found = new Float64Array(states.length);
  let total = UNLIKE;
  for (const [opponent, backers] of against) {
    if (opponents.has(opponent)) continue;
    const alike = cosine(own, backers);
    if (alike === 0) continue;
    total += alike;
    const years = backers.reduce((sum, one) => sum + one, 0);
    for (let state = 0; state < found.length; state++)
      found[state]! += (alike * backers[state]!) / years;
  }
  return found.map((share) => Math.log1p((STRETCH * share) / total));
}

/** Whether the states behind fellow groups back the state's own government, and whether it backs theirs. */
export function blocSigns(state: number, tally: Tally, { clients }: VisibleRecord) {
  const fellows = tally.sums('fellows12');
  const years = tally.years('fellows12') + 1;
  let [sponsorsBackIt, itBacksSponsors] = [0, 0];
  for (let other = 0; other < fellows.length; other++) {
    if (fellows[other] === 0 || other === state) continue;
    const share = fellows[other]! / years;
    sponsorsBackIt += share * asClient(clients[other]![state]!);
    itBacksSponsors += share * asClient(clients[state]![other]!);
  }
  return { sponsorsBackIt, itBacksSponsors };
}

function asClient(years: number): number {
  return Math.min(1, years / YEARS_TO_A_CLIENT);
}
