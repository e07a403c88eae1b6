import type { CaseFile, Proposition, Report } from '../casefile/index.ts';
import { listing, nameOf } from './naming.ts';
import { incidentOf, titleOfAttack } from './told-attacks.ts';

/**
 * By report, whom or what it is about, for those that say the same by the same source as another of the list:
 * one sentence about a class of groups is a report on each of them. In as few words as tell them apart.
 */
export function toldApart(
  reports: readonly Report[],
  caseFile: CaseFile,
): ReadonlyMap<string, string> {
  const alike = Map.groupBy(reports, ({ source, says }) => `${source}\n${says}`);
  const named = [...alike.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => fewestWords(group, caseFile));
  return new Map(named);
}

function fewestWords(alike: readonly Report[], caseFile: CaseFile): [string, string][] {
  const namings = alike.map(({ about }) => namingsOf(about, caseFile));
  const mostWords = Math.max(...namings.map(({ length }) => length));
  const atLevel = (level: number) => namings.map((words) => words[level] ?? words.at(-1) ?? '');
  const levels = Array.from({ length: mostWords }, (_, level) => atLevel(level));
  const isTellingApart = (words: readonly string[]) => new Set(words).size === words.length;
  const chosen = levels.find(isTellingApart) ?? levels.at(-1) ?? [];
  return alike.map(({ id }, index) => [id, chosen[index] ?? '']);
}

/** What a proposition is about, from the fewest words to the most. */
function namingsOf(about: Proposition, caseFile: CaseFile): string[] {
  const name = (actor: string) => nameOf(caseFile, actor);
  if ('tie' in about) return namingsOfTie(about.tie, caseFile);
  const attack = attackOf(about, caseFile);
  const inAttack = (words: string) => (attack === undefined ? [] : [`${words}, ${attack}`]);
  if ('finding' in about) {
    const between = [...(about.group === undefined ? [] : [about.group]), about.state].map(name);
    const pair = between.toReversed().join(' and ');
    return [between[0] ?? '', pair, ...inAttack(pair), `${pair}, ${about.finding}`];
  }
  if ('claim' in about) return [name(about.by), ...inAttack(name(about.by))];
  if ('part' in about) {
    const part = `${about.part} by ${name(about.state)}`;
    return [name(about.state), part, ...inAttack(part)];
  }
  if ('perpetrator' in about) {
    const among = listing([about.perpetrator].flat().map(name), 'or');
    return [among, ...inAttack(among)];
  }
  return attack === undefined ? [] : [attack];
}

function namingsOfTie(id: string, caseFile: CaseFile): string[] {
  const tie = caseFile.ties.find((known) => known.id === id);
  if (tie === undefined) return [id];
  const proxy = nameOf(caseFile, tie.proxy);
  const pair = `${nameOf(caseFile, tie.sponsor)} and ${proxy}`;
  return [proxy, pair, `${pair}, ${tie.kind}`];
}

function attackOf(about: Proposition, caseFile: CaseFile): string | undefined {
  const incident = incidentOf(about);
  return incident === undefined ? undefined : titleOfAttack(incident, caseFile);
}
