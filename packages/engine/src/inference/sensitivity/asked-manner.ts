import type { WeighedEvidence } from '../../evidence/index.ts';
import type { Manner } from '../case-model/compiled-case.ts';
import { sharesGroups } from '../slow-layer/taught-apart.ts';

/** How a case was answered that is asked again and again. */
export interface AskedManner extends Manner {
  /** Present where incidents teach each other how often a group acts alone, which is not heard here (decision 72). */
  readonly rowsAsDeclared?: true;
}

/** How evidence was answered, and whether its incidents would have taught each other more.
 *  @param evidence of the whole case, though it may have been asked on the record of one incident */
export function askedManner(manner: Manner, evidence: WeighedEvidence): AskedManner {
  return sharesGroups(evidence) ? { ...manner, rowsAsDeclared: true } : manner;
}
