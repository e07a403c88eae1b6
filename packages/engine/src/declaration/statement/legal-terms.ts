import { partiesIn, withoutNames } from './named-parties.ts';
import type { ClaimableVerdict, StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

/** A legal term in a sentence, and whether the verdicts bear what is said of it. */
export interface LegalClaim {
  readonly term: string;
  readonly claimed: ClaimableVerdict;
  readonly standards: readonly string[];
  readonly fits: 'supported' | 'overclaim' | 'underclaim';
}

/** The legal terms of a sentence, about the states that it names or else any. Of several standards that a term may
 *  mean, one that fits is enough. */
export function legalClaimsIn(
  sentence: string,
  ground: StatementGround,
  rules: StatementRules,
): LegalClaim[] {
  const claimed = claimedVerdict(sentence, rules);
  const { states } = partiesIn(sentence, ground);
  const verdicts = (states.length > 0 ? states : ground.states).map((state) => state.verdicts);
  const said = withoutNames(sentence, ground);
  return rules.legal.flatMap(({ terms, standards }): LegalClaim[] => {
    const term = terms.firstIn(said);
    if (term === undefined) return [];
    const found = standards.flatMap((id) => verdicts.flatMap((of) => of.get(id) ?? []));
    return [{ term, claimed, standards, fits: fitOf(claimed, found) }];
  });
}

function claimedVerdict(sentence: string, rules: StatementRules): ClaimableVerdict {
  if (rules.legalOpen.firstIn(sentence) !== undefined) return 'open';
  return rules.legalNotMet.firstIn(sentence) === undefined ? 'met' : 'not-met';
}

function fitOf(claimed: ClaimableVerdict, found: readonly ClaimableVerdict[]): LegalClaim['fits'] {
  if (claimed === 'met') return found.includes('met') ? 'supported' : 'overclaim';
  if (found.includes('met')) return 'underclaim';
  if (claimed === 'open') return found.includes('open') ? 'supported' : 'overclaim';
  return found.includes('open') ? 'overclaim' : 'supported';
}
