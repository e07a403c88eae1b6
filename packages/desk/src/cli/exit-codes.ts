/** How a command ends, for scripts. Documented in docs/reference/command-line.md. */
export const EXIT = {
  done: 0,
  /** The input has problems, or the casebook has mismatches: they were listed. */
  problems: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** A promise of our own was broken; please report it. */
  defect: 3,
} as const;
