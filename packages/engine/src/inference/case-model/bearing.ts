import {
  PARTS,
  type Subject,
  subjectKey,
  type Weighed,
  type WeighedEvidence,
} from '../../evidence/index.ts';
import { PERPETRATOR_IDENTIFIED } from './finding-variables.ts';
import { HeardSubjects, type Place } from './heard-subjects.ts';

/** From this chance on, a part all but entails a finding, and a report of that part speaks to it. Declared: nine in ten. */
const ALL_BUT_ENTAILED = 0.9;

/**
 * Which pieces of evidence bear on a finding: speak about it, or about what it follows from.
 * A finding on which nothing bears is open in every standard, whatever base rates say of it.
 */
export class BearingEvidence {
  readonly #evidence: WeighedEvidence;
  readonly #heard: HeardSubjects;

  constructor(evidence: WeighedEvidence) {
    this.#evidence = evidence;
    this.#heard = new HeardSubjects(evidence.items);
  }

  /** Ids of the items that bear on a finding, in reading order. */
  on(finding: string, place: Place): readonly string[] {
    const { items } = this.#evidence;
    const direct = items.filter(this.#test(finding, place)).map(({ id }) => id);
    const bearing = new Set([...direct, ...this.#inherited(finding, place)]);
    return items.map(({ id }) => id).filter((id) => bearing.has(id));
  }

  /** What bears on the findings that this one follows from. One that follows from all of them needs all to be heard. */
  #inherited(finding: string, place: Place): readonly string[] {
    const dependence = this.#evidence.numbers.dependentFinding[finding];
    const isGeneral = this.#heard.ofState(finding, place).incident === undefined;
    if (dependence === undefined || isGeneral) return [];
    const names = 'any' in dependence ? dependence.any : dependence.all;
    const heard = names.map((from) => this.on(from, place));
    return 'all' in dependence && heard.some((ids) => ids.length === 0) ? [] : heard.flat();
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
    const ofState = subjectKey(this.#heard.ofState(finding, place));
    const row = numbers.actFindingGivenPart[finding];
    return (item) => {
      const subject = subjectOf(item);
      if (subject === undefined || !('state' in subject) || subject.state !== place.state)
        return false;
      if (subject.kind === 'state') return subjectKey(subject) === ofState;
      if (subject.kind === 'tie')
        return subject.finding === finding && candidates.has(subject.group);
      if (subject.incident !== place.incident) return false;
      if (subject.kind === 'act') return subject.finding === finding;
      return (row?.[PARTS.indexOf(subject.atLeast)] ?? 0) >= ALL_BUT_ENTAILED;
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
