import { parseText, withLines } from '../../../standards/index.ts';
import type { Outcome } from '../../../vocabulary/index.ts';
import type { BlameGame } from './blame-game.ts';
import type { SponsorStakes } from './decision-threshold.ts';
import type { AttributionQuality, DeterrenceGame } from './deterrence-game.ts';
import { evenQuality } from './even-quality.ts';
import { gameFaults } from './game-faults.ts';
import {
  GAME_KEYS,
  gameShape,
  type WrittenGames,
  type WrittenPublishing,
  type WrittenQuality,
} from './game-shape.ts';
import type { PublicReading } from './improvements.ts';

/** One quality of attribution, such as that of one bar of proof, with the game that it is played in. */
export interface NamedGame {
  readonly name: string;
  readonly game: DeterrenceGame;
  readonly readings: readonly PublicReading[];
}

/** What a file asks: any of a game of publishing, a game of blame, a decision and a sponsor's choice. */
export interface GameFile {
  readonly publishing?: readonly NamedGame[];
  readonly blame?: BlameGame;
  readonly decision?: {
    readonly prior: number;
    readonly falseCost: number;
    readonly missedCost: number;
  };
  readonly sponsor?: SponsorStakes;
}

/** What an attack is worth where nothing is told: anything from nothing to as much as a wrongful answer costs. */
const GAINS = { from: 0, to: 1 } as const;

/** Reads a file of games, in YAML or JSON. All problems at once. */
export function parseGame(text: string): Outcome<GameFile> {
  const read = parseText(text, gameShape, GAME_KEYS);
  if (!read.ok) return read;
  const { parsed, source } = read.value;
  const problems = gameFaults(parsed);
  if (problems.length > 0) return { ok: false, problems: withLines(problems, source) };
  const { publishing, ...others } = parsed;
  const games = publishing === undefined ? {} : { publishing: namedGames(publishing) };
  return { ok: true, value: { ...games, ...withoutUndefined(others) } };
}

function withoutUndefined(part: Omit<WrittenGames, 'publishing'>): Omit<GameFile, 'publishing'> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

function namedGames({
  opportunity,
  attackers,
  gains,
  resolve,
  qualities,
}: WrittenPublishing): NamedGame[] {
  return qualities.map((written) => ({
    name: written.name,
    game: {
      opportunity,
      quality: qualityOf(written, attackers.length),
      gains: attackers.map(() => gains ?? GAINS),
      resolve,
    },
    readings:
      written.even === undefined
        ? (written.readings ?? []).map((word) => readingOf(word, attackers))
        : ['nothing', ...attackers.keys()],
  }));
}

function qualityOf(
  { even, whenNobody, when }: WrittenQuality,
  attackers: number,
): AttributionQuality {
  if (even !== undefined) return evenQuality(attackers, even);
  return { whenNobody: whenNobody ?? [], when: when ?? [] };
}

function readingOf(word: string, attackers: readonly string[]): PublicReading {
  if (word === 'nothing' || word === 'somebody') return word;
  return attackers.indexOf(word);
}
