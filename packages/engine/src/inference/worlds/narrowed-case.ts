import type { Weighed, WeighedEvidence } from '../../evidence/index.ts';
import { type Formula, findingsIn } from '../../vocabulary/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';
import { type SponsoredAttack, slotsOf } from './case-slots.ts';
import { sidesOf, sourcesOf } from './sides.ts';
import type { Slot } from './slot.ts';

/** A case narrowed to one state's part in what one group did, with what could be on record about it. */
export interface NarrowedCase {
  readonly evidence: WeighedEvidence;
  readonly attack: SponsoredAttack;
  readonly slots: readonly Slot[];
  /** The findings about which anything could be on record. */
  readonly heard: ReadonlySet<string>;
}

/**
 * Narrows a case: the slots stand for what bears on the sponsor and on who did it, and what the case records about
 * anything else stays as it is.
 */
export function narrowCase(
  whole: WeighedEvidence,
  attack: SponsoredAttack,
  asked: { readonly formulas: readonly Formula[]; readonly slots?: readonly Slot[] },
): NarrowedCase {
  const narrowed = withOneGroupTied(whole, attack);
  const slots = asked.slots ?? slotsOf(narrowed, attack);
  const evidence = {
    ...narrowed,
    ties: slots.flatMap((slot) => tieOf(slot, narrowed, attack)),
    items: narrowed.items.filter((item) => staysAsRecorded(item, narrowed, attack)),
  };
  const findings = new Set([
    ...asked.formulas.flatMap(findingsIn),
    ...slots.map(({ finding }) => finding),
  ]);
  return { evidence, attack, slots, heard: heardAmong(findings, { evidence, attack, slots }) };
}

/** The case with one state asked about and one group tied to it. */
function withOneGroupTied(evidence: WeighedEvidence, attack: SponsoredAttack): WeighedEvidence {
  const { state, incident, group } = attack;
  return {
    ...evidence,
    incidents: evidence.incidents
      .filter(({ id }) => id === incident)
      .map((one) => {
        const prior = withFewAuthors(one.prior, attack, evidence);
        return { ...one, prior, candidates: [...prior.keys()].filter((name) => name !== 'other') };
      }),
    states: [state],
    tied: [{ state, group }],
  };
}

/** A prior with the group, who comes first, standing for every candidate that the state would answer for: doubt among them
 *  does not protect the state (ADR 46). One stranger stands for all: to the state they are alike. */
function withFewAuthors(
  prior: ReadonlyMap<string, number>,
  { state, group }: SponsoredAttack,
  { actors, tied }: WeighedEvidence,
): ReadonlyMap<string, number> {
  const isAnswerable = (candidate: string) =>
    actors.stateOf(candidate) === state ||
    tied.some((pair) => pair.state === state && pair.group === candidate);
  const strangers = [...prior.keys()].filter((name) => name !== 'other' && !isAnswerable(name));
  const together = new Map([[group, 0]]);
  for (const [candidate, chance] of prior) {
    const stranger = strangers.includes(candidate) ? strangers[0]! : candidate;
    const name = isAnswerable(candidate) ? group : stranger;
    together.set(name, (together.get(name) ?? 0) + chance);
  }
  return together;
}

/** The tie of the group that a slot asks about: it holds of the group, whoever the author was. */
function tieOf(
  { finding }: Slot,
  { numbers }: WeighedEvidence,
  { state, group }: SponsoredAttack,
): WeighedEvidence['ties'] {
  if (!(finding in numbers.tieFindingGivenControl)) return [];
  return [{ id: finding, subject: { kind: 'tie', state, group, finding } }];
}

/** What is reported of the state and turns on neither its control of the group nor its part in the attack. */
function staysAsRecorded(
  item: Weighed,
  { numbers }: WeighedEvidence,
  { state, incident }: SponsoredAttack,
): boolean {
  if (item.kind !== 'report' || item.subject.kind !== 'state') return false;
  const { subject } = item;
  const isHere = subject.incident === undefined || subject.incident === incident;
  return subject.state === state && isHere && sidesOf(subject.finding, numbers).size === 0;
}

function heardAmong(
  findings: ReadonlySet<string>,
  { evidence, attack, slots }: Pick<NarrowedCase, 'evidence' | 'attack' | 'slots'>,
): ReadonlySet<string> {
  const bearing = new BearingEvidence(evidence);
  const withSlot = new Set(slots.map(({ finding }) => finding));
  const isHeard = (finding: string): boolean => {
    if (finding === PERPETRATOR_IDENTIFIED || withSlot.has(finding)) return true;
    if (bearing.on(finding, attack).length > 0) return true;
    const sources = sourcesOf(finding, evidence.numbers);
    if (sources.length === 0) return false;
    const dependence = evidence.numbers.dependentFinding[finding]!;
    return 'any' in dependence ? sources.some(isHeard) : sources.every(isHeard);
  };
  return new Set([...findings].filter(isHeard).sort());
}

/** Whether anything could be on record about every finding of a condition. */
export function isHeardWhole(formula: Formula, { heard }: NarrowedCase): boolean {
  return findingsIn(formula).every((finding) => heard.has(finding));
}
