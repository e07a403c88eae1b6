import { chanceBelow, type Spread } from './spread.ts';

/** How well it is told who attacked: chances of each public reading, the first of which is that nothing is published. */
export interface AttributionQuality {
  /** Where nobody attacked. */
  readonly whenNobody: readonly number[];
  /** Where each attacker did, in the order of the attackers. */
  readonly when: readonly (readonly number[])[];
}

/**
 * The game of deterrence under imperfect attribution (Baliga, Bueno de Mesquita & Wolitzky 2020, APSR 114(4); of the paper the
 * abstract was read, the equations were derived anew, and its propositions hold: ADR 63). The unit of
 * every stake is what a wrongful answer costs.
 */
export interface DeterrenceGame {
  /** Chance that one of the attackers, each as likely as the others, has an opportunity. */
  readonly opportunity: number;
  readonly quality: AttributionQuality;
  /** What an attack is worth to each attacker, as others see it. */
  readonly gains: readonly Spread[];
  /** What an answer to the guilty is worth to the one attacked, as others see it. */
  readonly resolve: Spread;
}

/** The one equilibrium of the game, as numbers by attacker and reading. */
export interface DeterrenceOutcome {
  /** Gain above which each attacker attacks: the answer that it has to expect. */
  readonly cutoffs: readonly number[];
  /** Chance that each attacks. */
  readonly attacks: readonly number[];
  /** Chance of an attack by any of them. */
  readonly attack: number;
  /** Chance that each is guilty, given each reading. */
  readonly beliefs: readonly (readonly number[])[];
  /** Chance that each is answered, given each reading. Never where nothing is published. */
  readonly answers: readonly (readonly number[])[];
  /** Expected answers to the guilty, and to those who did nothing. */
  readonly rightful: number;
  readonly wrongful: number;
  /** How far the cut-offs are from best replies to themselves. */
  readonly residual: number;
}

/** A cut-off this near to its own best reply is one. */
const TOLERANCE = 1e-13;
const MOST_ROUNDS = 200_000;
/** Share of the way to the best reply that is first gone. Halved whenever the distance grows: where resolve is bunched, best
 *  replies overshoot. */
const FIRST_SHARE = 0.5;

/** Finds the equilibrium by going towards best replies. */
export function solveDeterrence(game: DeterrenceGame): DeterrenceOutcome {
  let cutoffs = game.gains.map(() => 0);
  let share = FIRST_SHARE;
  let reply = bestReply(game, cutoffs);
  let residual = distance(cutoffs, reply);
  for (let round = 0; round < MOST_ROUNDS && residual > TOLERANCE; round++) {
    const next = cutoffs.map((cutoff, index) => cutoff + share * (reply[index]! - cutoff));
    const nextReply = bestReply(game, next);
    const nextResidual = distance(next, nextReply);
    if (nextResidual >= residual && share > 1e-4) {
      share /= 2;
      continue;
    }
    share = Math.min(FIRST_SHARE, share * 1.2);
    [cutoffs, reply, residual] = [next, nextReply, nextResidual];
  }
  return outcomeAt(game, cutoffs, residual);
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((part, index) => Math.abs(part - other[index]!)));
}

/** Chance that each attacker takes an opportunity. */
function readiness({ gains }: DeterrenceGame, cutoffs: readonly number[]): number[] {
  return gains.map((gain, attacker) => 1 - chanceBelow(gain, cutoffs[attacker]!));
}

/** Chance of each reading, where the attackers are this ready. */
function readingChances(
  { opportunity, quality }: DeterrenceGame,
  ready: readonly number[],
): number[] {
  const { whenNobody, when } = quality;
  return whenNobody.map((quiet, reading) => {
    const moved = when.reduce(
      (sum, row, attacker) => sum + ready[attacker]! * (row[reading]! - quiet),
      0,
    );
    return quiet + (opportunity / when.length) * moved;
  });
}

function beliefsAt(game: DeterrenceGame, ready: readonly number[]): number[][] {
  const chances = readingChances(game, ready);
  const { when } = game.quality;
  return when.map((row, attacker) =>
    row.map((chance, reading) => {
      const guilty = (game.opportunity / when.length) * ready[attacker]! * chance;
      return guilty === 0 ? 0 : guilty / chances[reading]!;
    }),
  );
}

/** An answer is worth its risk from a resolve of 1 − belief on: the guilty are worth y, the innocent y − 1. */
function answersTo(
  { resolve }: DeterrenceGame,
  beliefs: readonly (readonly number[])[],
): number[][] {
  return beliefs.map((row) =>
    row.map((belief, reading) => (reading === 0 ? 0 : 1 - chanceBelow(resolve, 1 - belief))),
  );
}

function bestReply(game: DeterrenceGame, cutoffs: readonly number[]): number[] {
  const answers = answersTo(game, beliefsAt(game, readiness(game, cutoffs)));
  const { whenNobody, when } = game.quality;
  return when.map((row, attacker) =>
    row.reduce(
      (sum, chance, reading) =>
        sum + (chance - whenNobody[reading]!) * answers[attacker]![reading]!,
      0,
    ),
  );
}

function outcomeAt(
  game: DeterrenceGame,
  cutoffs: readonly number[],
  residual: number,
): DeterrenceOutcome {
  const ready = readiness(game, cutoffs);
  const chances = readingChances(game, ready);
  const beliefs = beliefsAt(game, ready);
  const answers = answersTo(game, beliefs);
  const attacks = ready.map((chance) => (game.opportunity / ready.length) * chance);
  const expected = (weight: (belief: number) => number) =>
    answers.reduce(
      (sum, row, attacker) =>
        sum +
        row.reduce(
          (inner, answer, reading) =>
            inner + chances[reading]! * answer * weight(beliefs[attacker]![reading]!),
          0,
        ),
      0,
    );
  return {
    cutoffs,
    attacks,
    attack: attacks.reduce((sum, chance) => sum + chance, 0),
    beliefs,
    answers,
    rightful: expected((belief) => belief),
    wrongful: expected((belief) => 1 - belief),
    residual,
  };
}
