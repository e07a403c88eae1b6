/** Id of a finding of `vocabulary/findings.yaml`, such as `rel.armed_equipped`. */
export type FindingId = string;

/** What must hold, built from findings by keys alone; there are no expressions to parse. */
export type Formula =
  | { readonly finding: FindingId }
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula };

/** The formulas directly inside a formula; none inside a finding. */
export function partsOf(formula: Formula): readonly Formula[] {
  if ('finding' in formula) return [];
  if ('all' in formula) return formula.all;
  if ('any' in formula) return formula.any;
  return [formula.not];
}

/** The findings that a formula reads, once each, in the order of the text. */
export function findingsIn(formula: Formula): readonly FindingId[] {
  if ('finding' in formula) return [formula.finding];
  return [...new Set(partsOf(formula).flatMap(findingsIn))];
}

/** One text for one formula: the same for the same parts in the same order. */
export function formulaKey(formula: Formula): string {
  if ('finding' in formula) return formula.finding;
  const parts = partsOf(formula).map(formulaKey).join(', ');
  return `${'all' in formula ? 'all' : 'any' in formula ? 'any' : 'not'}(${parts})`;
}
