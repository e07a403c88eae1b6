/** What a file of data said, kept from an earlier reading of its text. A problem in it has no line to be shown at. */
export interface KeptContent {
  readonly content: unknown;
}

/** A file of data as it is written, or what it said. */
export type Written = string | KeptContent;
