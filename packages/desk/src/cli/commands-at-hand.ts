import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given: where it writes, and how it ends. */
export interface CommandsAtHand {
  readonly terminal: Terminal;
  readonly end: (exitCode: ExitCode) => void;
}
