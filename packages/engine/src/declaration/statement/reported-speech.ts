import { partiesIn } from './named-parties.ts';
import type { StatementGround } from './statement-ground.ts';
import type { StatementRules } from './statement-rules.ts';
import { shared, stemsOf } from './words-in-common.ts';

/** How a clause stands to what somebody else said. */
export type Report =
  /** It is our own claim, or makes another's claim our own. */
  | { readonly kind: 'own' }
  /** It reports what is on record. */
  | { readonly kind: 'on-record' }
  /** It reports what is not on record, or other than it was said. */
  | { readonly kind: 'not-on-record'; readonly trigger: string };

/** Part of the content of a record that a report has to keep. Declared: half, as a report leaves things out. */
const CONTENT_KEPT = 0.5;

/** Tells whether a clause reports what somebody else said, and whether that is on record. */
export function reportIn(clause: string, ground: StatementGround, rules: StatementRules): Report {
  const act = actIn(clause, rules);
  if (act === undefined || !isOfAnother(clause, act.words, { ground, rules }))
    return { kind: 'own' };
  if (rules.reporting.adopting.firstIn(clause) !== undefined) return { kind: 'own' };
  const isHeld = ground.record.some((record) => matches({ clause, act: act.name }, record, rules));
  return isHeld ? { kind: 'on-record' } : { kind: 'not-on-record', trigger: act.words };
}

function actIn(
  text: string,
  { acts }: StatementRules,
): { readonly name: string; readonly words: string } | undefined {
  for (const [name, phrases] of acts) {
    const words = phrases.firstIn(text);
    if (words !== undefined) return { name, words };
  }
  return undefined;
}

/** Whether somebody else speaks: a name or a body stands before the verb, and neither we nor this report. */
function isOfAnother(
  clause: string,
  words: string,
  { ground, rules }: { readonly ground: StatementGround; readonly rules: StatementRules },
): boolean {
  const before = clause.slice(0, clause.indexOf(words));
  if (before.trim() === '') return true;
  if (rules.reporting.ours.firstIn(before) !== undefined) return false;
  const { groups, states, hosts } = partiesIn(before, ground);
  if (groups.length + states.length + hosts.length > 0) return true;
  // The first word has a capital whatever it is.
  return (
    speakersIn(
      before.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
      rules,
    ).length > 0
  );
}

/** Acts of speech that carry a claim about somebody's part, which a report has to keep. */
const TELLING = new Set(['accusation', 'holding', 'telling']);

/** Whether a record is of the same speaker, the same act and, where a claim is reported, no weaker a claim. */
function matches(
  { clause, act }: { readonly clause: string; readonly act: string },
  record: string,
  rules: StatementRules,
): boolean {
  const speakers = speakersIn(record, rules);
  if (!speakersIn(clause, rules).some((speaker) => speakers.includes(speaker))) return false;
  const recorded = actIn(record, rules)?.name;
  if (recorded !== act && !(act === 'telling' && recorded !== 'silence')) return false;
  if (!TELLING.has(act)) return true;
  const [said, held] = [partOf(clause, rules), partOf(record, rules)];
  return said === held || (said < held && keepsContent(clause, record));
}

/** Names, and bodies and nobody as such, by which a speaker is known again. */
function speakersIn(text: string, { reporting }: StatementRules): string[] {
  const bodies = [reporting.bodies, reporting.nobody].flatMap((phrases) => {
    const found = phrases.firstIn(text);
    return found === undefined ? [] : [found.toLowerCase().replace(/^no one$|^no-one$/u, 'nobody')];
  });
  const names = text.match(/\p{Lu}[\p{L}\d]+/gu) ?? [];
  return [...bodies, ...names.map((name) => name.toLowerCase())];
}

/** The strongest part that a text speaks of: 0 none, 3 direction. */
function partOf(text: string, { parts }: StatementRules): number {
  const order = ['direction', 'approval', 'support'] as const;
  const place = order.findIndex((part) => parts[part].firstIn(text) !== undefined);
  return place < 0 ? 0 : order.length - place;
}

function keepsContent(clause: string, record: string): boolean {
  const [said, held] = [stemsOf(clause), stemsOf(record)];
  return shared(said, held).length >= CONTENT_KEPT * said.size;
}
