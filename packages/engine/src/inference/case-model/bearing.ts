import { PARTS, type Subject, type Weighed, type WeighedEvidence } from '../../evidence/index.ts';
import { PERPETRATOR_IDENTIFIED, type Place } from './finding-variables.ts';

/** From this chance on, a part makes a finding more likely than not, and a report of that part speaks to it. */
const MORE_LIKELY_THAN_NOT = 0.5;

/**
 * Which pieces of evidence bear on a finding: speak about it, or about what it follows from.
 * A finding on which nothing bears is open in every standard, whatever base rates say of it.
 */
export class BearingEvidence {
  readonly #evidence: WeighedEvidence;

  constructor(evidence: WeighedEvidence) {
    this.#evidence = evidence;
  }

  /** Ids of the items that bear on a finding, in reading order. */
  on(finding: string, place: Place): readonly string[] {
    const { numbers, items } = this.#evidence;
    const speaksTo = this.#test(finding, place);
    const direct = items.filter(speaksTo).map(({ id }) => id);
    const dependence = numbers.dependentFinding[finding];
    if (dependence === undefined) return direct;
    const sources = 'any' in dependence ? dependence.any : dependence.all;
    const inherited = new Set([...direct, ...sources.flatMap((from) => this.on(from, place))]);
    return items.map(({ id }) => id).filter((id) => inherited.has(id));
  }

  /** Whether the case's own record settles it: a candidate entered as an organ of the state is one. */
  isSettledByRecord(finding: string, { state, incident }: Place): boolean {
    if (finding !== 'rel.lawful_organ') return false;
    return this.#candidates(incident).some(
      (group) => this.#evidence.actors.stateOf(group) === state,
    );
  }

  #candidates(incident: string): readonly string[] {
    return this.#evidence.incidents.find(({ id }) => id === incident)?.candidates ?? [];
  }

  #test(finding: string, place: Place): (item: Weighed) => boolean {
    const { numbers } = this.#evidence;
    if (finding === PERPETRATOR_IDENTIFIED)
      return (item) => speaksOfPerpetrator(item, place.incident);
    const candidates = new Set(this.#candidates(place.incident));
    const row = numbers.actFindingGivenPart[finding];
    return (item) => {
      const subject = subjectOf(item);
      if (subject === undefined || !('state' in subject) || subject.state !== place.state)
        return false;
      if (subject.kind === 'tie')
        return subject.finding === finding && candidates.has(subject.group);
      return speaksOfStateOrAct(subject, { finding, row, incident: place.incident });
    };
  }
}

function subjectOf(item: Weighed): Subject | undefined {
  if (item.kind === 'report') return item.subject;
  if (item.kind === 'trace' && item.subject.kind === 'act') return item.subject;
  return undefined;
}

function speaksOfPerpetrator(item: Weighed, incident: string): boolean {
  if (item.kind === 'judgement') return item.incident === incident;
  if (item.kind === 'claim') return item.incident === incident && item.tellsAbout.kind !== 'state';
  return (
    item.kind === 'report' &&
    item.subject.kind === 'perpetrator' &&
    item.subject.incident === incident
  );
}

function speaksOfStateOrAct(
  subject: Extract<Subject, { kind: 'state' | 'act' | 'part' }>,
  {
    finding,
    row,
    incident,
  }: { finding: string; row: readonly number[] | undefined; incident: string },
): boolean {
  if ((subject.incident ?? incident) !== incident) return false;
  if (subject.kind !== 'part') return subject.finding === finding;
  return (row?.[PARTS.indexOf(subject.atLeast)] ?? 0) >= MORE_LIKELY_THAN_NOT;
}
