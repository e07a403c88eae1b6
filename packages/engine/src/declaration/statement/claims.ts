import { likelihoodWordsIn } from '../../vocabulary/index.ts';
import { partiesIn, placeOf } from './named-parties.ts';
import type { NamedGroup, NamedState, StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';

/** What a clause says was so, and how surely. */
export interface Claim {
  /** The words that make it a claim of this kind. */
  readonly trigger: string;
  readonly about: 'perpetrator' | 'support' | 'approval' | 'direction' | 'host';
  /** Of what is claimed, its denial counted in. */
  readonly probability: number;
  readonly isDenied: boolean;
  /** Whether an author or a state is spoken of without a name. */
  readonly isUnnamed: boolean;
  readonly manner: Manner;
}

/** How surely a claim is made. */
type Manner =
  | { readonly kind: 'bare' }
  | { readonly kind: 'likelihood'; readonly word: string }
  | { readonly kind: 'per-cent'; readonly percent: number; readonly words: string }
  | { readonly kind: 'hedged'; readonly words: string };

/** What a claim is about, before its manner. */
type Subject = Pick<Claim, 'trigger' | 'about' | 'isUnnamed'> & {
  /** Of the claim as it would stand without its negation. */
  readonly affirmed: number;
};

/** The claim of a clause, if it makes one: the strongest part that it names, or who did it. */
export function claimIn(
  clause: string,
  ground: StatementGround,
  rules: StatementRules,
): Claim | undefined {
  const manner = mannerOf(clause, ground, rules);
  const subject =
    hostSubject(clause, ground, rules) ??
    unnamedSubject(clause, ground, rules) ??
    partSubject(clause, ground, rules) ??
    authorSubject(clause, ground, rules) ??
    hedgedSubject(clause, ground, manner);
  if (subject === undefined) return undefined;
  const { affirmed, ...told } = subject;
  const isDenied = rules.negation.firstIn(withoutHedges(clause, rules)) !== undefined;
  return { ...told, isDenied, manner, probability: isDenied ? 1 - affirmed : affirmed };
}

/** `cannot be excluded` is a hedge and denies nothing. */
function withoutHedges(clause: string, { hedges, unnamed }: StatementRules): string {
  return [hedges, unnamed.group, unnamed.state].reduce((text, phrases) => {
    const found = phrases.firstIn(text);
    return found === undefined ? text : text.replace(found, ' ');
  }, clause);
}

function mannerOf(clause: string, { scale }: StatementGround, rules: StatementRules): Manner {
  const number = /(\d+(?:\.\d+)?)\s*(?:%|per\s*cent)/iu.exec(clause);
  if (number !== null) return { kind: 'per-cent', percent: Number(number[1]), words: number[0] };
  const [word] = likelihoodWordsIn(clause, [scale]);
  if (word !== undefined) return { kind: 'likelihood', word };
  const words = rules.hedges.firstIn(clause);
  return words === undefined ? { kind: 'bare' } : { kind: 'hedged', words };
}

function hostSubject(
  clause: string,
  ground: StatementGround,
  { host }: StatementRules,
): Subject | undefined {
  const [named] = partiesIn(clause, ground).hosts;
  if (named === undefined) return undefined;
  for (const [finding, phrases] of host) {
    const trigger = phrases.firstIn(clause);
    const affirmed = named.findings.get(finding);
    if (trigger !== undefined && affirmed !== undefined)
      return { trigger, about: 'host', isUnnamed: false, affirmed };
  }
  return undefined;
}

/** Somebody, or some state, without a name. */
function unnamedSubject(
  clause: string,
  { groups, states }: StatementGround,
  { unnamed }: StatementRules,
): Subject | undefined {
  const state = unnamed.state.firstIn(clause);
  if (state !== undefined) {
    const affirmed = Math.max(0, ...states.map(({ atLeast }) => atLeast.support));
    return { trigger: state, about: 'support', isUnnamed: true, affirmed };
  }
  const group = unnamed.group.firstIn(clause);
  if (group === undefined) return undefined;
  const affirmed = Math.max(0, ...groups.map(({ probability }) => probability));
  return { trigger: group, about: 'perpetrator', isUnnamed: true, affirmed };
}

/** A state's part, by the strongest word for it; of the state named, or of the only one asked about. */
function partSubject(
  clause: string,
  ground: StatementGround,
  { parts, someState }: StatementRules,
): Subject | undefined {
  const named = partiesIn(clause, ground);
  const isState = named.states.length > 0 || someState.firstIn(clause) !== undefined;
  const [state = isState || named.groups.length === 0 ? ground.states[0] : undefined] =
    named.states;
  if (state === undefined) return undefined;
  for (const part of ['direction', 'approval', 'support'] as const) {
    const trigger = parts[part].firstIn(clause);
    if (trigger !== undefined && (isState || part !== 'support'))
      return { trigger, about: part, isUnnamed: false, affirmed: state.atLeast[part] };
  }
  return undefined;
}

/** Who did it: the party that stands nearest as its doer; a state's own act is direction. A doer whom the ground does
 *  not know may be any author that it leaves unnamed. */
function authorSubject(
  clause: string,
  ground: StatementGround,
  rules: StatementRules,
): Subject | undefined {
  const act = rules.authorship.firstIn(clause) ?? deedIn(clause, ground, rules);
  const trigger = act ?? rules.responsibility.firstIn(clause);
  if (trigger === undefined) return undefined;
  const doer = doerOf(clause, trigger, ground);
  if (act === undefined && doer !== undefined && !('probability' in doer)) return undefined;
  if (doer === undefined)
    return strangerSubject(trigger, wordsOfDoer(clause, trigger, rules), ground);
  if ('probability' in doer)
    return { trigger, about: 'perpetrator', isUnnamed: false, affirmed: doer.probability };
  return { trigger, about: 'direction', isUnnamed: false, affirmed: doer.atLeast.direction };
}

/** A party's attack: a deed in the genitive. */
function deedIn(clause: string, ground: StatementGround, { deeds }: StatementRules) {
  const names = [...ground.groups, ...ground.states].flatMap((party) => party.names);
  return names
    .flatMap((name) => deeds.map((deed) => `${name}'s ${deed}`))
    .find((words) => clause.toLowerCase().includes(words.toLowerCase()));
}

/** The party named next before the verb; after it where the verb is passive, whose subject suffered what is told. */
function doerOf(
  clause: string,
  trigger: string,
  ground: StatementGround,
): NamedGroup | NamedState | undefined {
  const { groups, states } = partiesIn(clause, ground);
  const at = clause.indexOf(trigger);
  const isPassive = /^\s+(?:\S+\s+)?by\s/u.test(clause.slice(at + trigger.length));
  const placed = [...groups, ...states].map((party) => ({
    party,
    place: placeOf(party, clause, ground)!,
  }));
  const before = placed.filter(({ place }) => place <= at).sort((a, b) => b.place - a.place);
  const after = placed.filter(({ place }) => place > at).sort((a, b) => a.place - b.place);
  const [nearest] = isPassive ? after : [...before, ...after];
  return nearest?.party;
}

/** An author with a name that no candidate bears: one of those whom nobody named. */
function strangerSubject(
  trigger: string,
  doer: string,
  ground: StatementGround,
): Subject | undefined {
  const isNamed = /\p{Lu}\p{L}+/u.test(doer) && partiesIn(doer, ground).hosts.length === 0;
  if (!isNamed) return undefined;
  const named = ground.groups.reduce((sum, { probability }) => sum + probability, 0);
  return { trigger, about: 'perpetrator', isUnnamed: false, affirmed: Math.max(0, 1 - named) };
}

/** First words of a sentence that are no name for all their capital. */
const NO_NAME =
  /^(?:The|A|An|It|This|That|These|Those|Its|They|He|She|We|Some|Several|Many|All|Both|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Scores|Hundreds)$/u;

/** What stands before an active verb, or after the `by` of a passive one; a passive without it names no doer. */
function wordsOfDoer(clause: string, trigger: string, { deeds }: StatementRules): string {
  const at = clause.indexOf(trigger);
  const before = clause.slice(0, at);
  const by = /^\s+by\s+((?:the\s+|an?\s+)?\p{Lu}\p{L}+)/u.exec(clause.slice(at + trigger.length));
  if (by !== null) return by[1]!;
  if (/(?:^|\s)(?:was|were|been|being)(?:\s+\p{L}+ly)?\s+$/u.test(before)) return '';
  return before.replace(/^\S+/u, (first) =>
    NO_NAME.test(first) || deeds.includes(first.toLowerCase()) ? '' : first,
  );
}

/** A party named with a bare hedge, and no verb that fixes its part. */
function hedgedSubject(
  clause: string,
  ground: StatementGround,
  manner: Manner,
): Subject | undefined {
  if (manner.kind !== 'hedged') return undefined;
  const { groups, states } = partiesIn(clause, ground);
  const [state] = states;
  const trigger = manner.words;
  if (state !== undefined)
    return { trigger, about: 'support', isUnnamed: false, affirmed: state.atLeast.support };
  const [group] = groups;
  if (group === undefined) return undefined;
  return { trigger, about: 'perpetrator', isUnnamed: false, affirmed: group.probability };
}
