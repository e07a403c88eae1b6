import {
  knownBy,
  type Outcome,
  type PartialDate,
  type Problem,
  surelyBefore,
} from '@respondeat/engine';

/** An entry of a list or a name as a data set writes it: `misp:UUID`, `ofac-sdn:7`, `label:The Front`. */
type ActorRef = string;

/** What may be decided of two of them. Only the first and third make one actor of two. */
export const DECISION_WORDS = ['same', 'not-same', 'alias-of', 'front-of', 'splinter-of'] as const;

export type DecisionWord = (typeof DECISION_WORDS)[number];

/** Who wrote an entry of the journal, when, and why. */
export interface Signature {
  readonly who: string;
  readonly on: PartialDate;
  readonly why: string;
}

/** What somebody decided of two refs, and on whose word. */
export interface Decision extends Signature {
  readonly number: number;
  readonly one: ActorRef;
  readonly word: DecisionWord;
  readonly other: ActorRef;
  readonly source: string;
  /** When the tie began and ended, where that is known. */
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/** That an earlier entry no longer stands; an undoing can be undone in its turn. */
export interface Undoing extends Signature {
  readonly number: number;
  readonly undoes: number;
}

export type JournalEntry = Decision | Undoing;

/** The decisions that stand: those that no standing entry undoes. */
export function standingDecisions(entries: readonly JournalEntry[]): Decision[] {
  const undone = undoneIn(entries);
  return entries.filter(
    (entry): entry is Decision => !('undoes' in entry) && !undone.has(entry.number),
  );
}

/** Numbers of the entries that a standing entry undoes. */
export function undoneIn(entries: readonly JournalEntry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const entry of entries.toReversed())
    if ('undoes' in entry && !undone.has(entry.number)) undone.add(entry.undoes);
  return undone;
}

/** Which refs are one actor by decisions: the first of them in the order of letters stands for all. */
export type ActorClasses = (ref: ActorRef) => ActorRef;

/**
 * Classes of refs that are one actor, by `same` and `alias-of`; fronts and splinters stay apart. An alias that was used
 * for a time joins only on a day in that time, and on none where no day is given.
 */
export function actorClasses(decisions: readonly Decision[], day?: PartialDate): ActorClasses {
  const above = new Map<ActorRef, ActorRef>();
  const first = (ref: ActorRef): ActorRef => {
    const next = above.get(ref);
    return next === undefined ? ref : first(next);
  };
  for (const decision of decisions) {
    if (!joins(decision, day)) continue;
    const [low, high] = [first(decision.one), first(decision.other)].toSorted() as [string, string];
    if (low !== high) above.set(high, low);
  }
  return first;
}

function joins({ word, from, to }: Decision, day: PartialDate | undefined): boolean {
  if (word === 'same') return true;
  if (word !== 'alias-of') return false;
  if (from === undefined && to === undefined) return true;
  if (day === undefined) return false;
  const hasBegun = from === undefined || knownBy(from, day);
  return hasBegun && (to === undefined || !surelyBefore(to, day));
}

/**
 * Finds the one name that a data set's label stands for by the decisions: labels of one actor get one text, every other
 * label stays as it is. Safe to compare by, since only what somebody decided joins; fronts and splinters never do.
 */
export function decidedLabel(decisions: readonly Decision[]): (label: string) => string {
  const classOf = actorClasses(decisions);
  return (label) => {
    const ref = `${LABEL}${label}`;
    const stands = classOf(ref);
    return stands === ref ? label : stands.startsWith(LABEL) ? stands.slice(LABEL.length) : stands;
  };
}

/** How a ref begins that is a name as a data set writes it. */
export const LABEL = 'label:';

/** A decision that stands against a new one, or nothing. */
export function contradicted(
  standing: readonly Decision[],
  asked: Pick<Decision, 'one' | 'word' | 'other'>,
): Outcome<void> {
  const classOf = actorClasses(
    standing.map((decision) => ({ ...decision, from: undefined, to: undefined })),
  );
  const [one, other] = [classOf(asked.one), classOf(asked.other)];
  const repeated = standing.find(
    (known) => known.word === asked.word && known.one === asked.one && known.other === asked.other,
  );
  if (repeated !== undefined) return refuse('actors.decided-already', says(repeated), repeated);
  if (asked.word === 'same' || asked.word === 'alias-of') {
    const against = standing.find(
      ({ word, one: left, other: right }) =>
        word === 'not-same' && sameTwo([classOf(left), classOf(right)], [one, other]),
    );
    return against === undefined ? DONE : refuse('actors.contradiction', says(against), against);
  }
  if (one !== other) return DONE;
  const joining = standing.find(
    (known) =>
      joins({ ...known, from: undefined, to: undefined }, undefined) && classOf(known.one) === one,
  );
  return refuse('actors.contradiction', `the two are one actor, as ${says(joining!)}`, joining!);
}

/** What is wrong with a decision by itself: of one ref alone, or of a time that ends before it begins. */
export function wrongInItself({
  one,
  other,
  from,
  to,
}: Omit<Decision, 'number'>): Problem | undefined {
  if (one === other)
    return {
      code: 'actors.itself',
      path: '',
      because: `\`${one}\` stands on both sides`,
      try: 'name two entries, or an entry and a label',
    };
  if (from === undefined || to === undefined || !surelyBefore(to, from)) return undefined;
  return {
    code: 'actors.ends-before-it-starts',
    path: 'to',
    because: `it ends in ${to} but starts in ${from}`,
    try: 'swap the dates, or give only the year if the month is not known',
  };
}

const DONE = { ok: true, value: undefined } as const;

function sameTwo(pair: readonly string[], others: readonly string[]): boolean {
  return pair.toSorted().join('\n') === others.toSorted().join('\n');
}

function says({ number, one, word, other, who, on }: Decision): string {
  return `entry ${number} says \`${one}\` ${word} \`${other}\` (${who}, ${on})`;
}

function refuse(code: string, because: string, { number }: Decision): Outcome<never> {
  const advice = `undo entry ${number} first, if it no longer holds`;
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
