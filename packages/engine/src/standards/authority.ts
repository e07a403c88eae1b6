/**
 * How far a citation has been checked: `verified` by reading the primary text,
 * `secondary` as relayed by the source named in `where`, `unverified` from general knowledge.
 */
export type Verification =
  | { readonly status: 'unverified' }
  | { readonly status: 'secondary'; readonly where: string }
  | { readonly status: 'verified'; readonly by: string; readonly on: string };

/** Id of an authority of `standards/authorities.yaml`, such as `icj-nicaragua-1986`. */
export type AuthorityId = string;

/** A place in an authority, with its own mark: that a judgment exists may be checked when its paragraph is not. */
export interface Passage {
  readonly at: string;
  /** What the passage says, in our own words, where that helps. */
  readonly says: string | undefined;
  readonly verification: Verification;
}

/** A judgment, text or study that standards rest on, listed once whoever cites it. */
export interface Authority {
  readonly id: AuthorityId;
  readonly cite: string;
  readonly verification: Verification;
  readonly passages: readonly Passage[];
}

/** A reference to an authority, or to one of the passages listed under it. */
export interface Citation {
  readonly source: AuthorityId;
  readonly at: string | undefined;
}
