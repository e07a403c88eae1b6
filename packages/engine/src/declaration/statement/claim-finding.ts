import { type LikelihoodScale, likelihoodWord } from '../../vocabulary/index.ts';
import type { Claim } from './claims.ts';
import type { SentenceFinding, SentenceLabel } from './sentence-finding.ts';
import type { StatementGround } from './statement-ground.ts';

/** From here a bare assertion stands, and below one minus this a bare denial. Declared; no court or service fixes it:
 *  the lower end of "almost certain" in ICD 203 and PHIA alike, so that what needs a word of likelihood has one. */
const BARE = 0.95;

/** From here it misleads to call something possible or unknown. Declared: the lower end of "very likely". */
const SHOWN = 0.8;

/** How far a figure may be off, in points of per cent. Declared: rounding. */
const ROUNDING = 2;

/** What a claim is worth: whether its manner fits the probability of what it claims. */
export function claimFinding(claim: Claim, ground: StatementGround): SentenceFinding {
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

/** What is withheld: a part that a clause names, or else the author. */
export function withholdingFinding(
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

/** Whether a word is that of a band, or another form of it. */
function isWordFor(word: string, fitting: string, { bands }: LikelihoodScale): boolean {
  const band = bands.find((one) => one.word === fitting);
  return [fitting, ...(band?.also ?? [])].includes(word);
}
