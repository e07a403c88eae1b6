import {
  type LikelihoodScale,
  likelihoodWord,
  mixesLikelihoodAndConfidence,
  tellsConfidence,
} from '../../vocabulary/index.ts';
import { citationIn } from './cited-evidence.ts';
import { type Claim, claimIn } from './claims.ts';
import { legalClaimsIn } from './legal-terms.ts';
import { partiesIn } from './named-parties.ts';
import { reportIn } from './reported-speech.ts';
import { CONFIDENCE_LEVELS, type StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

/** What is found about a sentence, the gravest first: where several hold, the first one is told. */
export const SENTENCE_LABELS = [
  'mixes likelihood and confidence',
  'leans on withheld evidence',
  'likelihood word off its band',
  'overclaim',
  'underclaim',
  'ambiguous',
  'supported',
] as const;

/** One of {@link SENTENCE_LABELS}. */
export type SentenceLabel = (typeof SENTENCE_LABELS)[number];

/** What a sentence of a draft is worth beside the dossier. */
export interface SentenceFinding {
  readonly label: SentenceLabel;
  /** Why, in a sentence. */
  readonly because: string;
  /** The words that it hangs on, where there are some. */
  readonly trigger?: string;
  /** Of what the sentence claims, on evidence that may be shown. */
  readonly probability?: number;
}

/** From here a bare assertion stands, and below one minus this a bare denial. Declared; no court or service fixes it:
 *  the lower end of "almost certain" in ICD 203 and PHIA alike, so that what needs a word of likelihood has one. */
const BARE = 0.95;

/** From here it misleads to call something possible or unknown. Declared: the lower end of "very likely". */
const SHOWN = 0.8;

/** How far a figure may be off, in points of per cent. Declared: rounding. */
const ROUNDING = 2;

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
  if (!tellsConfidence(sentence)) return [];
  const told = /\b(high|moderate|medium|low)/iu.exec(sentence)?.[1]?.toLowerCase();
  const level = told === 'medium' ? 'moderate' : told;
  const levels: readonly string[] = CONFIDENCE_LEVELS;
  const places = [level ?? '', confidence].map((one) => levels.indexOf(one)) as [number, number];
  const because = `The dossier’s confidence is ${confidence}.`;
  if (places[0] === places[1]) return [{ label: 'supported', because }];
  return [
    { label: places[0] > places[1] ? 'overclaim' : 'underclaim', because, trigger: told ?? '' },
  ];
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

/** What is withheld: a part that the clause names, or else the author. */
function withholdingFinding(
  trigger: string,
  ground: StatementGround,
  claim: Claim | undefined,
): SentenceFinding {
  const ofAuthor = Math.max(0, ...ground.groups.map((group) => group.probability));
  const { probability = ofAuthor, isDenied = false } = claim ?? {};
  const affirmed = isDenied ? 1 - probability : probability;
  if (affirmed < SHOWN)
    return { label: 'supported', because: 'What it withholds reaches no bar; that fits.' };
  return {
    label: 'underclaim',
    because: 'It withholds what the evidence which may be shown carries.',
    trigger,
    probability: affirmed,
  };
}

function claimFinding(claim: Claim, ground: StatementGround): SentenceFinding {
  const { probability, trigger, manner, isUnnamed, isDenied } = claim;
  const told = (label: SentenceLabel, because: string, words = trigger): SentenceFinding => {
    return { label, because, trigger: words, probability };
  };
  if (isUnnamed) return unnamedFinding(claim);
  switch (manner.kind) {
    case 'likelihood': {
      const fitting = likelihoodWord(probability, ground.scale);
      return isWordFor(manner.word, fitting, ground.scale)
        ? told('supported', 'The word of likelihood fits the probability.')
        : told('likelihood word off its band', `The scale calls this ${fitting}.`, manner.word);
    }
    case 'per-cent':
      return Math.abs(manner.percent - 100 * probability) <= ROUNDING
        ? told('supported', 'The figure is that of the dossier.')
        : told('likelihood word off its band', 'The dossier has another figure.', manner.words);
    case 'hedged':
      return hedgedFinding(claim, manner.words);
    case 'bare':
      return probability >= BARE
        ? told('supported', 'Probable enough to be said without a word of likelihood.')
        : told(
            'overclaim',
            isDenied
              ? 'A bare denial needs the thing denied to be almost excluded.'
              : `A bare assertion needs what is almost certain; the scale calls this ${likelihoodWord(probability, ground.scale)}.`,
          );
  }
}

/** A hedge fixes no band. It stands where actor and part are fixed, and the thing is neither shown nor excluded. */
function hedgedFinding({ probability, trigger }: Claim, words: string): SentenceFinding {
  const told = (label: SentenceLabel, because: string) => {
    return { label, because, trigger: words, probability };
  };
  if (probability >= SHOWN) return told('underclaim', 'It calls possible what the evidence shows.');
  if (trigger === words)
    return told('ambiguous', 'No word fixes what the party is said to have done.');
  if (probability <= 1 - BARE)
    return told('overclaim', 'It calls possible what the evidence all but excludes.');
  return told('supported', 'It calls possible what is neither shown nor excluded.');
}

function unnamedFinding({ trigger, probability }: Claim): SentenceFinding {
  if (probability >= SHOWN)
    return {
      label: 'underclaim',
      because: 'It leaves unnamed whom the evidence which may be shown names.',
      trigger,
      probability,
    };
  return {
    label: 'supported',
    because: 'The evidence names nobody surely enough.',
    trigger,
    probability,
  };
}

/** Whether a word is that of a band, or another form of it. */
function isWordFor(word: string, fitting: string, { bands }: LikelihoodScale): boolean {
  const band = bands.find((one) => one.word === fitting);
  return [fitting, ...(band?.also ?? [])].includes(word);
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
  if (tellsConfidence(clause) || groups.length + states.length === 0) return [];
  return [
    {
      label: 'ambiguous',
      because: 'It speaks of a party, and no word fixes what that party is said to have done.',
    },
  ];
}
