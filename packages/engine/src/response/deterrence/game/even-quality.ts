import type { AttributionQuality } from './deterrence-game.ts';

/** Quality of attribution that is the same for all attackers. */
export interface EvenRates {
  /** Chance that an attack is seen and something is published. */
  readonly detection: number;
  /** Chance that what is published names the right attacker. */
  readonly identification: number;
  /** Chance that somebody is named where nobody attacked. */
  readonly falseAlarm: number;
}

/** Readings of so many attackers alike: nothing, then the name of each. Mistakes fall on all others evenly. */
export function evenQuality(attackers: number, rates: EvenRates): AttributionQuality {
  const { detection, identification, falseAlarm } = rates;
  const all = Array.from({ length: attackers }, (_, attacker) => attacker);
  const mistaken = attackers > 1 ? (detection * (1 - identification)) / (attackers - 1) : 0;
  const unseen = attackers > 1 ? 1 - detection : 1 - detection * identification;
  return {
    whenNobody: [1 - falseAlarm, ...all.map(() => falseAlarm / attackers)],
    when: all.map((guilty) => [
      unseen,
      ...all.map((named) => (named === guilty ? detection * identification : mistaken)),
    ]),
  };
}
