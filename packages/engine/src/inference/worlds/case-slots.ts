import type { ModelNumbers, Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import { originOf } from '../case-model/waterfall.ts';
import { sidesOf, sourcesOf } from './sides.ts';
import type { Slot } from './slot.ts';

/** From this chance on, a finding says in other words what it follows from. Declared: between .9, the most that the model
 *  gives to one that adds a purpose, a degree or a capacity, and .97, what it gives to those that add nothing. */
const OTHER_WORDS = 0.95;

/** A state's part in an incident that a group carried out. */
export interface SponsoredAttack extends Place {
  readonly group: string;
}

/**
 * The slots of a case: what could be on record about each finding that turns on the sponsor. They are generous on
 * purpose, so that a standard which is hardly ever met is so for what it asks and not for want of a question: every tie,
 * every finding about the act and every purpose or degree that the model knows, and who did it, may be reported by as many
 * independent sources as the model declares, more where the case has more, and every trace that shows a finding may be
 * seen.
 */
export function slotsOf(evidence: WeighedEvidence, attack: SponsoredAttack): readonly Slot[] {
  const { numbers } = evidence;
  const { truePositive, falsePositive } = numbers.attainability;
  const bearing = new BearingEvidence(evidence);
  const items = new Map(evidence.items.map((item) => [item.id, item]));
  const originsOn = (finding: string) => {
    const told = evidence.items.filter((item) => asks(item, finding, attack.state));
    // Who speaks of what a finding follows from has not spoken of what it adds.
    const direct = finding in numbers.dependentFinding ? [] : bearing.on(finding, attack);
    return new Set([...direct.map((id) => items.get(id)!), ...told].map(originOf)).size;
  };
  const reportsOn = (finding: string): Slot => {
    const hidden = isHidden(finding, numbers);
    const voices = voicesFor(hidden ? 0 : originsOn(finding), numbers);
    return { finding, kind: 'report', voices, hidden, truePositive, falsePositive };
  };
  return [
    ...questionsOf(evidence, attack).map(reportsOn),
    ...traceSlots(numbers),
    reportsOn(PERPETRATOR_IDENTIFIED),
  ];
}

/** What the sponsor hides is reported by as many sources in every case: that few spoke of it tells how well it hid. */
function voicesFor(origins: number, { attainability }: ModelNumbers): number {
  return Math.min(Math.max(attainability.voices, origins), attainability.mostVoices);
}

/** Whether what passes between sponsor and group for the attack is asked, and not what lies open afterwards. What follows
 *  from something hidden is hidden with it. */
function isHidden(finding: string, numbers: ModelNumbers): boolean {
  if (sourcesOf(finding, numbers).some((source) => isHidden(source, numbers))) return true;
  return finding in numbers.actFindingGivenPart && !numbers.attainability.open.includes(finding);
}

/** The findings that have a row for the sponsor's control or part; those that follow from them and add a purpose, a degree,
 *  a capacity or a state of mind; and of the others that follow, which ask the same in other words, those that the case has
 *  reports on. */
function questionsOf({ numbers, items }: WeighedEvidence, { state }: Place): readonly string[] {
  const rows = { ...numbers.tieFindingGivenControl, ...numbers.actFindingGivenPart };
  const following = Object.keys(numbers.dependentFinding).filter(
    (finding) =>
      addsSomething(finding, numbers) || items.some((item) => asks(item, finding, state)),
  );
  return [...Object.keys(rows), ...following]
    .filter((finding) => sidesOf(finding, numbers).size > 0)
    .sort();
}

/** Whether a finding is not settled yet once everything that it follows from is so: then it can be spoken of by itself
 *  (ADR 77). */
function addsSomething(finding: string, { dependentFinding }: ModelNumbers): boolean {
  const dependence = dependentFinding[finding];
  return dependence !== undefined && dependence.ifTrue < OTHER_WORDS;
}

/** Whether a report is about a finding of the state. What it says of the state in general counts too. */
function asks(item: Weighed, finding: string, state: string): boolean {
  if (item.kind !== 'report' || item.subject.kind !== 'state') return false;
  return item.subject.finding === finding && item.subject.state === state;
}

/** Traces that show a finding, and exist only where it is so. Those that hang on the part as a whole are left out: the
 *  model has one secrecy in their rows and none to vary. */
function traceSlots({ trace }: ModelNumbers): Slot[] {
  return Object.values(trace).flatMap((told): Slot[] => {
    if (typeof told !== 'object' || !('shows' in told)) return [];
    const { shows: finding, falsePositive } = told as { shows: string; falsePositive: number };
    return [{ finding, kind: 'trace', voices: 1, hidden: true, truePositive: 1, falsePositive }];
  });
}
