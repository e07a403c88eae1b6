import type {
  Citation,
  Effect,
  FindingDefinition,
  Formula,
  Interval,
  Standard,
  StandardsLibrary,
  Verdict,
  Verification,
} from '../../../packages/engine/src/index.ts';
import { list } from '../markdown.ts';

/** Where the pages of standards and of findings lie, from the folder that holds both. */
export const FOLDERS = { standards: 'standards', findings: 'findings' } as const;

/** What each family of standards asks. */
export const FAMILY_WORDS: Readonly<Record<Standard['family'], string>> = {
  'act-of-the-state': 'Is the act the state’s?',
  'own-breach': 'Did the state breach a duty of its own?',
  'individual-guilt': 'Is a person guilty?',
  remedy: 'Have the victims a remedy?',
  practice: 'What states do and claim, which is no rule of attribution',
  'response-gate': 'Is a response open?',
};

/** What each kind of finding is about. */
export const SCOPE_WORDS: Readonly<Record<FindingDefinition['scope'], string>> = {
  relationship: 'A lasting relationship between state and group',
  act: 'One act',
  territory: 'What happens on a territory',
  genocide: 'A genocide',
  individual: 'A person',
  us: 'The law of the United States',
  response: 'A response',
};

/** A finding as its question, with a link to its page from a page beside it or in the folder beside. */
export function findingLink(id: string, { findings }: StandardsLibrary): string {
  return `${findings.get(id)?.question} ([\`${id}\`](../${FOLDERS.findings}/${id}.md))`;
}

/** A finding by its id alone, with a link. */
export function findingId(id: string): string {
  return `[\`${id}\`](../${FOLDERS.findings}/${id}.md)`;
}

/** A standard by its title, with a link. */
export function standardLink(id: string, { standards }: StandardsLibrary): string {
  return `[${standards.get(id)?.title}](../${FOLDERS.standards}/${id}.md)`;
}

/** A formula as lines of nested lists: what must hold, in the words of the findings. */
export function formulaLines(formula: Formula, law: StandardsLibrary, depth = 0): string[] {
  const item = (words: string) => `${'  '.repeat(depth)}- ${words}`;
  if ('finding' in formula) return [item(findingLink(formula.finding, law))];
  if ('not' in formula)
    return [item('that this is not so:'), ...formulaLines(formula.not, law, depth + 1)];
  const [words, parts] =
    'all' in formula ? ['all of these:', formula.all] : ['any of these:', formula.any];
  return [item(words), ...parts.flatMap((part) => formulaLines(part, law, depth + 1))];
}

/** What a mark of verification means for a reader. */
export function markText(verification: Verification): string {
  if (verification.status === 'unverified') return '**unverified**: from general knowledge';
  if (verification.status === 'secondary') return `**secondary**: ${verification.where}`;
  return `**verified**: in the primary text, by ${verification.by} on ${verification.on}`;
}

/** An authority, the passage, what it says, and how far it was checked. */
export function citationText({ source, at }: Citation, { authorities }: StandardsLibrary): string {
  const authority = authorities.get(source);
  const passage = authority?.passages.find((one) => one.at === at);
  const place = at === undefined ? '' : `, ${at}`;
  const says = passage?.says === undefined ? '' : ` ${passage.says}`;
  const verification = (passage ?? authority)?.verification ?? { status: 'unverified' };
  return `${authority?.cite}${place}.${says} *${markText(verification).replaceAll('**', '')}*`;
}

/** Authorities as a list, with the words that part it from a list before it. */
export function authorityList(cite: readonly Citation[], law: StandardsLibrary): string {
  return `Authority:\n\n${list(cite.map((one) => citationText(one, law)))}`;
}

/** What an exception does, in words. */
export function effectText(effect: Effect, { proofLevels }: StandardsLibrary): string {
  if ('conclude' in effect)
    return effect.conclude === 'met' ? 'the standard is met' : 'the standard is not met';
  const level = proofLevels.get(effect.prove.level);
  return `${effect.prove.elements.join(', ')} must be proven to another level: ${level?.label} (read as ${level?.bar})`;
}

/** A probability interval of an example, as its file writes it. */
export function givenText({ lower, upper }: Interval): string {
  if (lower === 1 && upper === 1) return 'yes';
  if (lower === 0 && upper === 0) return 'no';
  return `${lower} to ${upper}`;
}

/** A verdict as it is told. */
export function verdictText(verdict: Verdict): string {
  return verdict.replaceAll('-', ' ');
}
