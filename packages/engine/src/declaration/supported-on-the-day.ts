import type { CaseFile, Declaration } from '../casefile/index.ts';
import { compareReports, type WeighingOptions, weigh } from '../evidence/index.ts';
import { inferOutlines, type Outline } from '../inference/index.ts';
import { knownBy } from '../vocabulary/index.ts';

/** A public statement beside what the evidence that was known that day supported. */
export interface DeclarationOnTheDay {
  readonly declaration: Declaration;
  /** Empty where the evidence of that day alone contradicts itself. */
  readonly supported: readonly Outline[];
}

/**
 * Sets each declaration of a case beside the probabilities on what was known by the end of its own day.
 * Declarations that a version may not know of, because they came later, are left out; several on one day share one pass.
 */
export function supportedOnTheDay(
  caseFile: CaseFile,
  options: WeighingOptions,
): readonly DeclarationOnTheDay[] {
  const byDay = new Map<string, readonly Outline[]>();
  return [...(caseFile.declarations ?? [])]
    .filter(({ date }) => options.asOf === undefined || knownBy(date, options.asOf))
    .sort(compareReports)
    .map((declaration) => {
      const { date } = declaration;
      const supported = byDay.get(date) ?? outlinesOf(caseFile, { ...options, asOf: date });
      byDay.set(date, supported);
      return { declaration, supported };
    });
}

function outlinesOf(caseFile: CaseFile, options: WeighingOptions): readonly Outline[] {
  return inferOutlines(weigh(caseFile, options)) ?? [];
}
