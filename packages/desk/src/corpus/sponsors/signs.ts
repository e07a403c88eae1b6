import { backedAlike, blocSigns } from './blocs.ts';
import type { Borders } from './borders.ts';
import { fade } from './fade.ts';
import { SIGNS, type Sign } from './sign-names.ts';
import type { GroupYear } from './support-year.ts';
import { type Tally, tallyRecord } from './tally.ts';
import type { VisibleGroupYear, VisibleRecord } from './visible-record.ts';

/** Years that a wider rate counts for beside a narrower one. Declared: a year or two of a conflict, a decade of all. */
const BORROWED = { fellows: 1, allFellows: 2, everything: 10, record: 20 } as const;

/** Stands for a share of nothing, before a logarithm is taken. Declared. */
const HARDLY = { base: 0.2, helped: 0.4, governments: 0.05, half: 0.5 } as const;

/** Highest rate that log-odds are taken of. */
const HIGHEST = 0.999;

/** Years ahead are told apart no further, since no lesson goes further. */
const MOST_AHEAD = 4;

/** All that bears on one group in one year, state by state. */
export interface SignsOfGroup {
  /** `signs[state * SIGNS.length + sign]`. */
  readonly signs: Float32Array;
  /** Whether anything is known of the group in any other year. */
  readonly isKnown: boolean;
  /** Rate at which each state backs a group like this, by its fellows alone; or, of a group that is known, what it last had. */
  readonly plain: Float64Array;
}

/** Kilometres at which nearness is halved, and the nearness of what is far or not on the map. Declared. */
const NEAR = 500;
const FAR = -3;

/** Chance that a sponsor last seen a year ago still backs the group. Declared: nine in ten, in line with the record of most decades. */
const STAYS = 0.9;
const LEAST = 0.002;
const STAYS_FOR = 6;

/** What a record says about who backed a group in a year. */
export function signsOf(asked: GroupYear, record: VisibleRecord, borders: Borders): SignsOfGroup {
  const tally = tallyRecord(asked, record, borders);
  const own = record.groups.filter(
    (one) => one.actorId === asked.actorId && one.year !== asked.year,
  );
  const nearest = nearestYear(own, asked.year);
  const states = record.states.length;
  const signs = new Float32Array(states * SIGNS.length);
  const plain = new Float64Array(states);
  const ofConflict = conflictSigns(asked, tally, { nearest, record });
  const alike = backedAlike(asked, tally, record);
  for (let state = 0; state < states; state++) {
    const base = (record.backed[state]! + HARDLY.base) / (record.groups.length + BORROWED.record);
    const recent = rate(tally, 'groups5', { state, borrowed: BORROWED.everything, wider: base });
    const found: Readonly<Record<Sign, number>> = {
      ...ofConflict,
      ...ownSigns(state, { own, asked, nearest }),
      ...fellowSigns(state, { tally, recent }),
      ...standingSigns(state, tally),
      backsGroups: logOdds(base),
      backsGroups5: logOdds(recent),
      backsGovernments3: Math.log(
        (tally.sums('governments3')[state]! + HARDLY.governments) /
          (tally.years('governments3') + 1),
      ),
      backedWithOthers: withOthers(state, tally, record),
      backsAlike: alike[state]!,
      ...blocSigns(state, tally, record),
      ...placeSigns(record.states[state]!, asked, borders),
    };
    SIGNS.forEach((sign, index) => {
      signs[state * SIGNS.length + index] = found[sign];
    });
    plain[state] =
      nearest === undefined
        ? rate(tally, 'fellows3', { state, borrowed: BORROWED.fellows, wider: recent })
        : Math.max(
            LEAST,
            STAYS * fade(Math.abs(nearest.year - asked.year) - 1, STAYS_FOR) * has(nearest, state),
          );
  }
  return { signs, isKnown: nearest !== undefined, plain };
}

function logOdds(probability: number): number {
  const capped = Math.min(HIGHEST, probability);
  return Math.log(capped / (1 - capped));
}

function has({ sponsorNumbers }: VisibleGroupYear, state: number): number {
  return sponsorNumbers.includes(state) ? 1 : 0;
}

function nearestYear(own: readonly VisibleGroupYear[], year: number): VisibleGroupYear | undefined {
  return own.reduce<VisibleGroupYear | undefined>(
    (best, one) =>
      best === undefined || Math.abs(one.year - year) < Math.abs(best.year - year) ? one : best,
    undefined,
  );
}

/** How often a state backs, among the years of a tally, shrunk to a wider rate. */
function rate(
  tally: Tally,
  name: string,
  { state, borrowed, wider }: { state: number; borrowed: number; wider: number },
): number {
  return (tally.sums(name)[state]! + borrowed * wider) / (tally.years(name) + borrowed);
}

/** What is the same for every state. */
function conflictSigns(
  asked: GroupYear,
  tally: Tally,
  { nearest, record }: { nearest: VisibleGroupYear | undefined; record: VisibleRecord },
) {
  const away = nearest === undefined ? 0 : Math.abs(nearest.year - asked.year);
  const helped = (name: string) =>
    Math.log((tally.so(name) + HARDLY.helped) / (tally.years(name) + 1));
  const share = (name: string) => tally.so(name) / (tally.years(name) + HARDLY.half);
  const hadHelp = (nearest?.sponsorNumbers.length ?? 0) > 0 ? 1 : -1;
  return {
    itIsKnown: nearest === undefined ? 0 : 1,
    itHadHelp: nearest === undefined ? 0 : hadHelp * fade(away, 8),
    yearsSinceKnown: Math.log1p(away),
    yearsAhead: Math.max(0, Math.min(MOST_AHEAD, asked.year - record.lastYear)),
    fellowsHadHelp: helped('fellowsHelped'),
    conflictHadHelp: helped('conflictHelped'),
    overTerritory: asked.overTerritory ? 1 : 0,
    active: asked.active ? 1 : 0,
    opponentHasHelp: share('help2'),
    opponentHasHelpHere: share('helpHere3'),
  };
}

/** What is known of this very group and the state. */
function ownSigns(
  state: number,
  {
    own,
    asked,
    nearest,
  }: { own: readonly VisibleGroupYear[]; asked: GroupYear; nearest: VisibleGroupYear | undefined },
) {
  let [latest, all] = [0, 0];
  for (const one of own) {
    if (has(one, state) === 0) continue;
    const years = Math.abs(one.year - asked.year);
    latest = Math.max(latest, fade(years, 2));
    all += fade(years, 8);
  }
  const away = nearest === undefined ? 0 : Math.abs(nearest.year - asked.year);
  return {
    backedIt: nearest === undefined ? 0 : has(nearest, state) * fade(away, STAYS_FOR),
    backedIt2: latest,
    backedIt8: Math.log1p(all),
    itFightsTheGroup: own.some(({ opponentNumbers }) => opponentNumbers.includes(state)) ? 1 : 0,
  };
}

/** How much more often than any group the state backs groups that fight the same opponent, the same war, the same cause. */
function fellowSigns(state: number, { tally, recent }: { tally: Tally; recent: number }) {
  const above = (name: string, borrowed: number) =>
    logOdds(rate(tally, name, { state, borrowed, wider: recent })) - logOdds(recent);
  return {
    backsFellows3: above('fellows3', BORROWED.fellows),
    backsFellows12: above('fellows12', BORROWED.fellows),
    backsFellows: above('fellows', BORROWED.allFellows),
    backsInConflict3: above('conflict3', BORROWED.fellows),
    backsInConflict12: above('conflict12', BORROWED.fellows),
    backsFriends4: above('friends', BORROWED.fellows),
    backsNearby12: above('nearby12', BORROWED.allFellows),
    backsNear5: above('near5', BORROWED.fellows),
    backsBackedAlike8: above('backedAlike8', BORROWED.allFellows),
  };
}

/** How the state stands to the opponent, and to those who back it. */
function standingSigns(state: number, tally: Tally) {
  const sum = (name: string) => tally.sums(name)[state]!;
  return {
    opponentBacksItsRebels3: Math.log1p(sum('reverse3')),
    opponentBacksItsRebels15: Math.log1p(sum('reverse15')),
    hasItsOwnRebels3: sum('ownRebels3'),
    atWar10: sum('atWar10'),
    groupBacksIt4: sum('itBacks4'),
    backsOpponent2: sum('backsOpponent2'),
    backsOpponent10: Math.log1p(sum('backsOpponent10')),
    backsOpponentHere3: sum('backsOpponentHere3'),
    backsRebelsOfBackers10: Math.log1p(sum('againstBackers')),
    backersBackItsRebels10: Math.log1p(sum('byBackers')),
  };
}

/** How often the state backs whom the sponsors of fellow groups back. */
function withOthers(state: number, tally: Tally, { backed, together }: VisibleRecord): number {
  const fellows = tally.sums('fellows12');
  const years = tally.years('fellows12') + 1;
  let expected = 0;
  for (let other = 0; other < fellows.length; other++) {
    if (fellows[other] === 0 || other === state) continue;
    expected += ((fellows[other]! / years) * together[other]![state]!) / (backed[other]! + 5);
  }
  return Math.log1p(10 * expected);
}

function placeSigns(state: string, { opponents }: GroupYear, borders: Borders) {
  const any = (holds: (opponent: string) => boolean) => ([...opponents].some(holds) ? 1 : 0);
  return {
    isOpponent: opponents.has(state) ? 1 : 0,
    bordersOnOpponent: any((opponent) => borders.touch(state, opponent)),
    sharesNeighbour: any((opponent) => borders.shareNeighbour(state, opponent)),
    nearness: nearnessTo(state, opponents, borders),
  };
}

function nearnessTo(state: string, opponents: ReadonlySet<string>, borders: Borders): number {
  let nearest = FAR;
  for (const opponent of opponents)
    nearest = Math.max(nearest, -Math.log1p(borders.kilometres(state, opponent) / NEAR));
  return nearest;
}
