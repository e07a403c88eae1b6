/**
 * A game of attacking and blaming, reconstructed by us from the questions of Edwards, Furnas, Forrest & Axelrod (2017, PNAS
 * 114(11)), whose table of payoffs could not be read: its results are ours and not theirs. An attacker is either vulnerable
 * to blame or not, and then attacks in any case; a victim either knows who attacked or not, and blames only if it knows.
 */
export interface BlameGame {
  /** Chance that the attacker is vulnerable to blame. */
  readonly vulnerable: number;
  /** Chance that the victim knows who attacked. */
  readonly knowledgeable: number;
  /** What an attack without blame gains. */
  readonly gain: number;
  /** What a vulnerable attacker loses when blamed. */
  readonly loss: number;
  /** What a victim gains by blaming a vulnerable attacker, and what blaming an invulnerable one embarrasses it by. */
  readonly credit: number;
  readonly embarrassment: number;
}

/** Where a game of blame ends. */
export interface BlameOutcome {
  /** Attacks are tolerated; attacked and blamed; vulnerable attackers attack now and then; or nobody attacks. */
  readonly region: 'tolerate' | 'attack-and-blame' | 'partial-deterrence' | 'peace';
  /** Chance that a vulnerable attacker attacks. */
  readonly vulnerableAttack: number;
  /** Chance that a victim who knows blames; in peace, the least that keeps it. */
  readonly blame: number;
  /** Chance of an attack. */
  readonly attack: number;
  /** Share of vulnerable attackers from which blaming pays, and of knowing victims from which it deters. */
  readonly leastVulnerable: number;
  readonly leastKnowledgeable: number;
}

/** The equilibrium of the game. */
export function solveBlame(game: BlameGame): BlameOutcome {
  const { vulnerable, knowledgeable, gain, loss, credit, embarrassment } = game;
  const bars = {
    leastVulnerable: embarrassment / (credit + embarrassment),
    leastKnowledgeable: gain / (gain + loss),
  };
  if (vulnerable < bars.leastVulnerable)
    return { region: 'tolerate', vulnerableAttack: 1, blame: 0, attack: 1, ...bars };
  if (knowledgeable < bars.leastKnowledgeable)
    return { region: 'attack-and-blame', vulnerableAttack: 1, blame: 1, attack: 1, ...bars };
  const blame = bars.leastKnowledgeable / knowledgeable;
  if (vulnerable === 1) return { region: 'peace', vulnerableAttack: 0, blame, attack: 0, ...bars };
  const vulnerableAttack = ((1 - vulnerable) * embarrassment) / (vulnerable * credit);
  const attack = vulnerable * vulnerableAttack + 1 - vulnerable;
  return { region: 'partial-deterrence', vulnerableAttack, blame, attack, ...bars };
}
