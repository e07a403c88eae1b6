/** A condition over findings: what an element of a standard asks, or a part of it. */
export type Formula =
  | { readonly finding: string }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula };

/** A formula asked about one incident and one state. */
export interface Question {
  readonly incident: string;
  readonly state: string;
  readonly formula: Formula;
}

/** One text for one formula. */
export function formulaKey(formula: Formula): string {
  if ('finding' in formula) return formula.finding;
  if ('not' in formula) return `not(${formulaKey(formula.not)})`;
  const [word, parts] = 'all' in formula ? ['all', formula.all] : ['any', formula.any];
  return `${word}(${parts.map(formulaKey).join(', ')})`;
}

/** The findings that a formula reads, each once. */
export function findingsOf(formula: Formula): string[] {
  if ('finding' in formula) return [formula.finding];
  if ('not' in formula) return findingsOf(formula.not);
  const parts = 'all' in formula ? formula.all : formula.any;
  return [...new Set(parts.flatMap(findingsOf))];
}
