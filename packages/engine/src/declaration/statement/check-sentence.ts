import {
  CONFIDENCE_LEVELS,
  confidenceIn,
  mixesLikelihoodAndConfidence,
} from '../../vocabulary/index.ts';
import { citationIn } from './cited-evidence.ts';
import { claimFinding, withholdingFinding } from './claim-finding.ts';
import { type Claim, claimIn } from './claims.ts';
import { legalClaimsIn } from './legal-terms.ts';
import { partiesIn } from './named-parties.ts';
import { reportIn } from './reported-speech.ts';
import { SENTENCE_LABELS, type SentenceFinding } from './sentence-finding.ts';
import type { StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

/** Checks one sentence of a draft against what it may rest on. */
export function checkSentence(
  sentence: string,
  ground: StatementGround,
  rules: StatementRules,
): SentenceFinding {
  const found = findingsOf(plain(sentence), ground, rules);
  for (const label of SENTENCE_LABELS) {
    const first = found.find((one) => one.label === label);
    if (first !== undefined) return first;
  }
  return {
    label: 'supported',
    because: 'It claims nothing about who did it or what part a state had.',
  };
}

function plain(sentence: string): string {
  return sentence.replaceAll(/[’‘]/gu, "'").replaceAll(/\s+/gu, ' ').trim();
}

function findingsOf(
  sentence: string,
  ground: StatementGround,
  rules: StatementRules,
): SentenceFinding[] {
  if (mixesLikelihoodAndConfidence(sentence, [ground.scale]))
    return [
      {
        label: 'mixes likelihood and confidence',
        because: 'A word of likelihood and a level of confidence stand in one sentence.',
      },
    ];
  const { withheld } = citationIn(sentence, ground, rules);
  if (withheld !== undefined)
    return [
      {
        label: 'leans on withheld evidence',
        because: 'It cites evidence that this version may not show.',
        trigger: withheld,
      },
    ];
  if (sentence.endsWith('?') || isConditional(sentence, rules))
    return [
      { label: 'supported', because: 'It asserts nothing: it asks, or speaks of a condition.' },
    ];
  const confidence = confidenceFinding(sentence, ground);
  const legal = legalFindings(sentence, ground, rules);
  const clauses = legal.length > 0 ? [] : clausesOf(sentence);
  return [
    ...confidence,
    ...legal,
    ...clauses.flatMap((clause) => clauseFindings(clause, ground, rules)),
  ];
}

/** `if`, or an inversion: "Had the state directed it". */
function isConditional(sentence: string, { conditional }: StatementRules): boolean {
  return /^(?:had|were|should)\s/iu.test(sentence) || conditional.firstIn(sentence) !== undefined;
}

/** Clauses that claim each for itself. */
function clausesOf(sentence: string): string[] {
  return sentence
    .split(/[;:]|,? (?:but|though|although|while|whereas|yet) |, and |, (?=who |which )/iu)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function confidenceFinding(sentence: string, { confidence }: StatementGround): SentenceFinding[] {
  const told = confidenceIn(sentence);
  if (told === undefined) return [];
  const because = `The dossier’s confidence is ${confidence}.`;
  if (told.level === confidence) return [{ label: 'supported', because }];
  const isHigher = CONFIDENCE_LEVELS.indexOf(told.level) > CONFIDENCE_LEVELS.indexOf(confidence);
  return [{ label: isHigher ? 'overclaim' : 'underclaim', because, trigger: told.words }];
}

function legalFindings(
  sentence: string,
  ground: StatementGround,
  rules: StatementRules,
): SentenceFinding[] {
  if (reportIn(sentence, ground, rules).kind === 'on-record') return [];
  return legalClaimsIn(sentence, ground, rules).map(
    ({ term, standards, fits }): SentenceFinding => ({
      label: fits,
      trigger: term,
      because: `A legal term needs its standard met; here it is ${verdictsText(standards, ground)}.`,
    }),
  );
}

function verdictsText(standards: readonly string[], { states }: StatementGround): string {
  const told = states.flatMap(({ names, verdicts }) =>
    standards.flatMap((id) => {
      const verdict = verdicts.get(id);
      const of = states.length > 1 ? ` for ${names[0]}` : '';
      return verdict === undefined ? [] : [`${id} ${verdict.replace('-', ' ')}${of}`];
    }),
  );
  return told.length === 0 ? 'not among the standards applied' : told.join(', ');
}

function clauseFindings(
  clause: string,
  ground: StatementGround,
  rules: StatementRules,
): SentenceFinding[] {
  const report = reportIn(clause, ground, rules);
  if (report.kind === 'on-record')
    return [
      { label: 'supported', because: 'It reports what another said, and that is on record.' },
    ];
  if (report.kind === 'not-on-record')
    return [
      {
        label: 'overclaim',
        because: 'It reports what nobody is on record as having said, or not so.',
        trigger: report.trigger,
      },
    ];
  const claim = claimIn(clause, ground, rules);
  const withholding = rules.withholding.firstIn(clause);
  if (withholding !== undefined) return [withholdingFinding(withholding, ground, claim)];
  const vague = rules.vague.firstIn(clause);
  if (vague !== undefined && (claim === undefined || !isPlain(claim)))
    return [
      { label: 'ambiguous', because: 'Its words fix no actor, no act or no part.', trigger: vague },
    ];
  if (claim === undefined) return unclaimedFinding(clause, ground, rules);
  return [claimFinding(claim, ground)];
}

/** A claim whose own words fix what is claimed, whatever else the clause holds. */
function isPlain({ manner, about }: Claim): boolean {
  return manner.kind !== 'hedged' && (about === 'direction' || about === 'approval');
}

/** No claim that the rules know: evidence told as found, nothing to do with the parties, or a question to the author. */
function unclaimedFinding(
  clause: string,
  ground: StatementGround,
  rules: StatementRules,
): SentenceFinding[] {
  if (citationIn(clause, ground, rules).isOfReleased)
    return [{ label: 'supported', because: 'It tells evidence that may be shown.' }];
  const { groups, states } = partiesIn(clause, ground);
  if (confidenceIn(clause) !== undefined || groups.length + states.length === 0) return [];
  return [
    {
      label: 'ambiguous',
      because: 'It speaks of a party, and no word fixes what that party is said to have done.',
    },
  ];
}
