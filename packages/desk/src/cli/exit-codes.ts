/** How a command ends, for scripts. Documented in docs/reference/command-line.md. */
export const EXIT = {
  done: 0,
  /** The input has problems, or the casebook has mismatches: they were listed. Or what was asked for could not be written. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** A promise of our own was broken; please report it. */
  defect: 3,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called wrongly, in a way that only the command itself can tell. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
