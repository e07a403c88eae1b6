import { percentText } from '../../vocabulary/index.ts';
import { type Footings, reservationsFor } from './reservations.ts';
import {
  type Declarable,
  type DeclarationRoom,
  type Degree,
  EXPOSURES,
  type Speaker,
} from './speakers.ts';

/** What a declaration about one state and one attack could rest on, as probabilities. */
export interface DeclarableFigures {
  /** That the leading candidate did it. */
  readonly author: number;
  readonly support: number;
  readonly approval: number;
  /** What stands behind them; absent where only the figures themselves are known. */
  readonly footings?: Footings;
}

/** What is considered, for one state and one attack. */
export interface DeclarationQuestion {
  /** On what may be shown in public. */
  readonly shown: DeclarableFigures;
  /** On everything; the same where nothing is held back. */
  readonly whole: DeclarableFigures;
  readonly costs: { readonly falseAttribution: number; readonly missedAttribution: number };
  /** Whether somebody was killed. */
  readonly isDeadly: boolean;
  /** Measures that are open and that practice takes only after such a declaration, by degree. */
  readonly opens: ReadonlyMap<Declarable, number>;
}

/** Whether evidence carries what a declaration claims. */
export type Carried =
  /** What may be shown carries it. */
  | 'shown'
  /** Only what may not be shown carries it. */
  | 'withheld'
  | 'not';

/** One speaker and one degree, with the reasons either way. */
export interface ConsideredDeclaration {
  readonly degree: Degree;
  readonly carried: Carried;
  /** What to know before words that evidence carries are said; they change no rank. */
  readonly reservations: readonly string[];
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}

/** One speaker with what it could declare, in the order of the printed rule; and what it cannot, with the reason. */
export interface ConsideredSpeaker {
  readonly speaker: Speaker;
  readonly ranked: readonly ConsideredDeclaration[];
  readonly cannot: readonly { readonly degree: Degree; readonly because: string }[];
}

/** How degrees are ranked for a speaker, to be printed beside every ranking. */
export const RANKING_RULE =
  'First what evidence that may be shown carries, then what only withheld evidence carries, then what none does; among equals the less exposed, and then the further.';

/** The probability from which one would declare: costs of a false over costs of both (inference model, section 8). */
export function declarationThreshold({
  falseAttribution,
  missedAttribution,
}: DeclarationQuestion['costs']): number {
  return falseAttribution / (falseAttribution + missedAttribution);
}

/** What each speaker could declare, with reasons for and against each degree, ranked by {@link RANKING_RULE}. */
export function considerDeclarations(
  { speakers, degrees }: DeclarationRoom,
  question: DeclarationQuestion,
): ConsideredSpeaker[] {
  return speakers.map((speaker) => ({
    speaker,
    ranked: degrees
      .filter(({ degree }) => speaker.cannot[degree] === undefined)
      .map((degree) => considered(speaker, degree, question))
      .sort((a, b) => compare(a, b, speaker)),
    cannot: degrees.flatMap((degree) => {
      const because = speaker.cannot[degree.degree];
      return because === undefined ? [] : [{ degree, because }];
    }),
  }));
}

function considered(
  speaker: Speaker,
  degree: Degree,
  question: DeclarationQuestion,
): ConsideredDeclaration {
  const carried = carriedBy(degree, question);
  return {
    degree,
    carried,
    reservations: reservationsWhere(carried, degree, question),
    reasonsFor: reasonsFor(speaker, degree, { carried, question }),
    reasonsAgainst: reasonsAgainst(speaker, degree, { carried, question }),
  };
}

function reservationsWhere(carried: Carried, degree: Degree, question: DeclarationQuestion) {
  if (carried === 'not') return [];
  const { shown, whole, costs } = question;
  const threshold = declarationThreshold(costs);
  if (carried === 'shown' && shown.footings !== undefined)
    return reservationsFor(degree, shown.footings, threshold);
  return reservationsFor(degree, whole.footings, threshold).map((told) => `On everything: ${told}`);
}

function carriedBy({ claims }: Degree, { shown, whole, costs }: DeclarationQuestion): Carried {
  if (claims === 'nothing') return 'shown';
  const threshold = declarationThreshold(costs);
  if (shown[claims] >= threshold) return 'shown';
  return whole[claims] >= threshold ? 'withheld' : 'not';
}

/** What is claimed, for a reason. */
const CLAIMED = {
  author: 'that the leading candidate did it',
  support: 'that the state supported it',
  approval: 'that the state approved it',
} as const;

interface Weighed {
  readonly carried: Carried;
  readonly question: DeclarationQuestion;
}

function reasonsFor(speaker: Speaker, degree: Degree, { carried, question }: Weighed): string[] {
  const { shown, costs, isDeadly, opens } = question;
  const { claims, naming } = degree;
  const opened = opens.get(degree.degree) ?? 0;
  return [
    ...(claims !== 'nothing' && carried === 'shown'
      ? [
          `What may be shown carries it: ${CLAIMED[claims]} stands at ${percentText(shown[claims])}, and ${percentText(declarationThreshold(costs))} would be enough.`,
        ]
      : []),
    ...(naming > 0 && isDeadly ? [`People were killed: ${speaker.silence}.`] : []),
    ...(naming > 0 ? [`If it stays silent, the burden is on others: ${speaker.burden}.`] : []),
    ...(opened > 0
      ? [`${opened} open measures are taken in practice only after such a declaration.`]
      : []),
    ...(naming === 0 ? [`It names nobody in public. Taken back: ${degree['taken-back']}.`] : []),
  ];
}

function reasonsAgainst(
  speaker: Speaker,
  degree: Degree,
  { carried, question }: Weighed,
): string[] {
  const { shown, whole, costs, isDeadly } = question;
  const { claims, naming } = degree;
  const enough = percentText(declarationThreshold(costs));
  return [
    ...(claims !== 'nothing' && carried === 'withheld'
      ? [
          `Only evidence that may not be shown carries it: ${CLAIMED[claims]} stands at ${percentText(shown[claims])} on what may be shown and at ${percentText(whole[claims])} on everything; ${enough} would be enough.`,
        ]
      : []),
    ...(claims !== 'nothing' && carried === 'not'
      ? [
          `Nothing carries it: ${CLAIMED[claims]} stands at ${percentText(whole[claims])}, and ${enough} would be needed.`,
        ]
      : []),
    ...(naming > 0 && speaker.exposure !== 'low'
      ? [
          `Exposure is ${speaker.exposure}: ${speaker['exposure-because']}. What protects it: ${speaker.protection}.`,
        ]
      : []),
    ...(naming > 0 ? [`Taken back: ${degree['taken-back']}.`] : []),
    ...(naming === 0 && isDeadly ? [`${sentenceCase(speaker.silence)}.`] : []),
  ];
}

const CARRIED_ORDER: readonly Carried[] = ['shown', 'withheld', 'not'];

function compare(a: ConsideredDeclaration, b: ConsideredDeclaration, speaker: Speaker): number {
  const carried = CARRIED_ORDER.indexOf(a.carried) - CARRIED_ORDER.indexOf(b.carried);
  if (carried !== 0) return carried;
  const level = EXPOSURES.indexOf(speaker.exposure);
  const exposed = level * (a.degree.naming - b.degree.naming);
  return exposed !== 0 ? exposed : strength(b) - strength(a);
}

/** How far a declaration goes: what it claims, then how publicly. */
function strength({ degree: { claims, naming } }: ConsideredDeclaration): number {
  return 10 * ['nothing', 'author', 'support', 'approval'].indexOf(claims) + naming;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
