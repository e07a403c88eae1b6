import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

/** Widest that prose is set, in columns: longer lines are hard to follow. Declared. */
const WIDEST_PROSE = 100;

/** Width of prose where no terminal says how wide it is: what help and manual pages take. */
const PLAIN_WIDTH = 80;

/** How text may be set off from the text around it. */
type Emphasis = 'bold' | 'dim';

/** One of the two streams that a command writes to. */
export interface Channel {
  /** Writes text as it is, without ending the line. */
  write(text: string): void;
  /** Writes text and ends the line. */
  line(text: string): void;
  /** The text, emphasised where a person watches and has not asked for plain text (`NO_COLOR`). */
  emphasise(emphasis: Emphasis, text: string): string;
  /** Columns that prose is set in. */
  readonly width: number;
  readonly isWatched: boolean;
}

/** Where a command writes: what was asked for to `out`, all that is about getting there to `err`. */
export interface Terminal {
  readonly out: Channel;
  readonly err: Channel;
}

function channel(stream: WriteStream): Channel {
  const isWatched = stream.isTTY;
  return {
    write: (text) => void stream.write(text),
    line: (text) => void stream.write(`${text}\n`),
    emphasise: (emphasis, text) => styleText(emphasis, text, { stream }),
    // A terminal that does not know its width says 0.
    width: Math.min(stream.columns || PLAIN_WIDTH, WIDEST_PROSE),
    isWatched,
  };
}

/** The streams of this process. */
export function processTerminal(): Terminal {
  return { out: channel(process.stdout), err: channel(process.stderr) };
}

/**
 * Ends the command in silence, with the exit code so far, once nobody reads its output any more, as with `| head`.
 * Output that cannot be written for any other reason, such as a full disk, is a failure.
 */
export function endWithReader(exitCodeOnFailure: number): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit();
      if (stream === process.stdout) process.stderr.write(`Output was lost: ${message}\n`);
      process.exit(exitCodeOnFailure);
    });
  }
}
