/** An actor of a list, by all the names that the list gives it. Nothing is merged: each list keeps its own entries. */
export interface ListedActor {
  readonly list: 'misp' | 'ofac-sdn' | 'follow-the-money';
  readonly id: string;
  /** What the list says it is: a person, a group, a vessel. Empty where it does not say. */
  readonly kind: string;
  readonly names: readonly string[];
}

/** Names without blanks around them, each once, and none empty. */
export function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
