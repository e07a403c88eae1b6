/** One thing wrong with what a user gave us, said so that they can mend it. */
export interface Problem {
  /** Stable identifier, documented in docs/reference/problems.md. */
  readonly code: string;
  /** Place in the user's own file, keys and indices joined by `/`: `ties/3/from`. Empty for the whole file. */
  readonly path: string;
  /** The file that path and line are in, where it is not the one that the command was given. */
  readonly file?: string;
  /** Line in the user's file, counted from 1, where it is known. */
  readonly line?: number;
  readonly because: string;
  readonly try: string;
}

/** A value, or the list of everything that stood in the way of one. Never both. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A promise of our own that was broken. Bad input is never a `Defect`; it is a list of {@link Problem}s. */
export class Defect extends Error {
  override readonly name = 'Defect';
}
