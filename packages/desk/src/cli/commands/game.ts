import {
  decisionThreshold,
  effectOfPublishing,
  type Problem,
  parseGame,
  solveBlame,
  sponsorChoice,
} from '@respondeat/engine';
import type { FileUse } from '../../input/read-file.ts';
import { readText } from '../../input/read-text.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { gameText, type SolvedGame } from '../game-text.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat game`, as the command line gives them. */
export interface GameFlags {
  readonly json?: boolean;
}

const GAME_FILE: FileUse = {
  noun: 'a file of games in YAML or JSON',
  // Declared: a hundred qualities of fifty attackers.
  maximumBytes: 1_000_000,
  whereLarger: 'ask about fewer qualities at once',
};

/** Solves what a file asks: whether publishing at a quality of attribution deters, and what goes with it. */
export function game(path: string, flags: GameFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const refuse = (problems: readonly Problem[]) =>
    tellProblems({ problems, file: path }, { asJson, terminal });
  const text = readText(path, GAME_FILE);
  if (!text.ok) return refuse(text.problems);
  const parsed = parseGame(text.value);
  if (!parsed.ok) return refuse(parsed.problems);
  const { publishing, blame, decision, sponsor } = parsed.value;
  const solved: SolvedGame = {
    ...(publishing && {
      publishing: publishing.map((named) => ({
        name: named.name,
        effect: effectOfPublishing(named.game, named.readings),
      })),
    }),
    ...(blame && { blame: solveBlame(blame) }),
    ...(decision && { decision: decisionThreshold(decision.prior, decision) }),
    ...(sponsor && { sponsor: sponsorChoice(sponsor) }),
  };
  terminal.out.line(asJson ? jsonText(solved) : gameText(solved, parsed.value, terminal.out));
  return EXIT.done;
}
