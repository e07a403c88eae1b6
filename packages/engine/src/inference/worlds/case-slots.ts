import type { ModelNumbers, Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import type { Place } from '../case-model/heard-subjects.ts';
import { originOf } from '../case-model/waterfall.ts';
import { sidesOf } from './sides.ts';
import type { Slot } from './slot.ts';

/** A state's part in an incident, the group that carried it out being given. */
export interface SponsoredAttack extends Place {
  readonly group: string;
}

/**
 * The slots of a case: what could be on record about each finding that turns on the sponsor. They are generous on
 * purpose, so that a standard which is hardly ever met is so for what it asks and not for want of a question: every tie
 * and every finding about the act that the model knows may be reported by as many independent sources as the model
 * declares, more where the case has more, and every trace that shows a finding may be seen.
 */
export function slotsOf(evidence: WeighedEvidence, attack: SponsoredAttack): readonly Slot[] {
  const { numbers } = evidence;
  const { truePositive, falsePositive } = numbers.attainability;
  const bearing = new BearingEvidence(evidence);
  const items = new Map(evidence.items.map((item) => [item.id, item]));
  const originsOn = (finding: string) => {
    const direct = bearing.on(finding, attack).map((id) => items.get(id)!);
    const general = evidence.items.filter((item) => asks(item, finding, attack.state));
    return new Set([...direct, ...general].map(originOf)).size;
  };
  const reports = questionsOf(evidence, attack).map((finding): Slot => {
    const hidden = isHidden(finding, numbers);
    const voices = voicesFor(hidden ? 0 : originsOn(finding), numbers);
    return { finding, kind: 'report', voices, hidden, truePositive, falsePositive };
  });
  return [...reports, ...traceSlots(numbers)];
}

/** What the sponsor hides is reported by as many sources in every case: that few spoke of it tells how well it hid. */
function voicesFor(origins: number, { attainability }: ModelNumbers): number {
  return Math.min(Math.max(attainability.voices, origins), attainability.mostVoices);
}

/** Whether what passes between sponsor and group for the attack is asked, and not what lies open afterwards. */
function isHidden(finding: string, { actFindingGivenPart, attainability }: ModelNumbers): boolean {
  return finding in actFindingGivenPart && !attainability.open.includes(finding);
}

/** The findings that have a row for the sponsor's control or part, and those that follow from them and that the case
 *  has reports on. The others that follow are asked in other words only. */
function questionsOf({ numbers, items }: WeighedEvidence, { state }: Place): readonly string[] {
  const rows = { ...numbers.tieFindingGivenControl, ...numbers.actFindingGivenPart };
  const following = Object.keys(numbers.dependentFinding).filter((finding) =>
    items.some((item) => asks(item, finding, state)),
  );
  return [...Object.keys(rows), ...following]
    .filter((finding) => sidesOf(finding, numbers).size > 0)
    .sort();
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
