import {
  type AttributionQuality,
  type DeterrenceGame,
  type DeterrenceOutcome,
  solveDeterrence,
} from './deterrence-game.ts';

/** What each public reading says: that nothing is published, that one of the attackers did it, or that somebody did. */
export type PublicReading = 'nothing' | 'somebody' | number;

/** A way in which attribution could be better. */
export type ImprovementKind =
  | 'detect-more'
  | 'fewer-false-alarms'
  | 'identify-better'
  | 'withhold-what-names-another';

/** An improvement of quality and what it does to attacks. */
export interface Improvement {
  readonly kind: ImprovementKind;
  readonly quality: AttributionQuality;
  readonly outcome: DeterrenceOutcome;
  /** Change of the chance of an attack: under 0 strengthens deterrence. */
  readonly change: number;
}

/** What publishing does at one quality of attribution, beside silence. */
export interface PublishingEffect {
  /** Chance of an attack where nothing is ever published, so that nobody is ever answered. */
  readonly attackInSilence: number;
  readonly outcome: DeterrenceOutcome;
  /** The most helpful first. */
  readonly improvements: readonly Improvement[];
}

/** Share of what is missing that each improvement makes up. Declared: half, as in the published comparisons. */
const MADE_UP = 0.5;

const KINDS: readonly ImprovementKind[] = [
  'detect-more',
  'fewer-false-alarms',
  'identify-better',
  'withhold-what-names-another',
];

/**
 * What publishing at this quality does to attacks, and what better quality of each kind would do. That better attribution
 * deters more is no law: each comparison is solved, never assumed.
 * @param readings what each reading says, the first being that nothing is published
 */
export function effectOfPublishing(
  game: DeterrenceGame,
  readings: readonly PublicReading[],
): PublishingEffect {
  const outcome = solveDeterrence(game);
  const improvements = KINDS.map((kind): Improvement => {
    const quality = improved(game.quality, kind, readings);
    const better = solveDeterrence({ ...game, quality });
    return { kind, quality, outcome: better, change: better.attack - outcome.attack };
  });
  return {
    attackInSilence: solveDeterrence({ ...game, quality: silence(game.quality) }).attack,
    outcome,
    improvements: improvements.toSorted((one, other) => one.change - other.change),
  };
}

function silence({ whenNobody, when }: AttributionQuality): AttributionQuality {
  const nothing = whenNobody.map((_, reading) => Number(reading === 0));
  return { whenNobody: nothing, when: when.map(() => nothing) };
}

function improved(
  { whenNobody, when }: AttributionQuality,
  kind: ImprovementKind,
  readings: readonly PublicReading[],
): AttributionQuality {
  switch (kind) {
    case 'detect-more':
      return { whenNobody, when: when.map(detectMore) };
    case 'fewer-false-alarms':
      return { whenNobody: towards(whenNobody, 0, (reading) => reading !== 0), when };
    case 'identify-better':
      return {
        whenNobody,
        when: when.map((row, attacker) =>
          towards(row, readings.indexOf(attacker), (reading) =>
            namesAnother(readings, reading, attacker),
          ),
        ),
      };
    case 'withhold-what-names-another':
      return {
        whenNobody,
        when: when.map((row, attacker) =>
          towards(row, 0, (reading) => namesAnother(readings, reading, attacker)),
        ),
      };
  }
}

function namesAnother(
  readings: readonly PublicReading[],
  reading: number,
  attacker: number,
): boolean {
  return typeof readings[reading] === 'number' && readings[reading] !== attacker;
}

/** Attacks that went unseen now read as seen ones do, in the same proportions. */
function detectMore(row: readonly number[]): number[] {
  const [unseen = 0] = row;
  if (unseen >= 1) return [...row];
  const grown = (1 - unseen * (1 - MADE_UP)) / (1 - unseen);
  return row.map((chance, reading) => (reading === 0 ? unseen * (1 - MADE_UP) : chance * grown));
}

/** Moves a share of the chosen readings to one. Where the game has no such reading, all stays as it is. */
function towards(
  row: readonly number[],
  to: number,
  isChosen: (reading: number) => boolean,
): readonly number[] {
  if (to < 0) return row;
  const moved = row.map((chance, reading) => (isChosen(reading) ? chance * MADE_UP : 0));
  const sum = moved.reduce((total, chance) => total + chance, 0);
  return row.map((chance, reading) => chance - moved[reading]! + (reading === to ? sum : 0));
}
