import type { Weighed, WeighedEvidence } from '../../evidence/index.ts';
import {
  CERTAIN,
  type Formula,
  findingsIn,
  formulaKey,
  type Interval,
  type Outcome,
} from '../../vocabulary/index.ts';
import { BearingEvidence } from '../case-model/bearing.ts';
import { buildCaseGraph, type CaseGraph } from '../case-model/case-graph.ts';
import type { Admits } from '../case-model/case-inference.ts';
import { PERPETRATOR_IDENTIFIED } from '../case-model/finding-variables.ts';
import { robustnessInterval } from '../case-model/robustness.ts';
import { tooLarge } from '../case-model/too-large.ts';
import { type CompiledGraph, compile, type Factor, type Query } from '../factor-graph/index.ts';
import { type SponsoredAttack, slotsOf } from './case-slots.ts';
import { sidesOf, sourcesOf } from './sides.ts';
import { type Slot, slotLikelihood } from './slot.ts';

/** A record that a drawn world left: assertions by slot, and the chance of light under which it was drawn and is read. */
export interface DrawnRecord {
  readonly assertions: Uint8Array;
  readonly light: number;
}

/** What is asked of records. Formulas are asked together: a compiled graph answers one record at a time. */
export interface RecordQuestion {
  readonly admits: Admits;
  readonly formulas: readonly Formula[];
}

/** Whether the author counts as known in every world, or has to be shown by the record as anything else has. */
export type AuthorIs = 'given' | 'to-be-shown';

/** What a case is made ready for. */
export interface AskedOfRecords {
  readonly formulas: readonly Formula[];
  readonly author: AuthorIs;
  /** What could be on record; left out, the slots of the case. */
  readonly slots?: readonly Slot[];
}

/**
 * A case made ready to be asked again and again about records that it might have had. The slots stand for what bears on
 * the sponsor and on who did it, and what the case records about anything else stays as it is. The graph is that of the
 * case, compiled once; a record changes tables of slots and nothing more.
 */
export class ProbedCase {
  readonly evidence: WeighedEvidence;
  readonly slots: readonly Slot[];
  readonly author: AuthorIs;
  readonly #caseGraph: CaseGraph;
  readonly #attack: SponsoredAttack;
  readonly #heard: ReadonlySet<string>;
  readonly #compiled: Readonly<Record<Admits, CompiledGraph>>;
  /** Position of the factor of each slot. */
  readonly #factors: readonly number[];
  readonly #priors = new Map<string, number>();

  private constructor(parts: Probe, compiled: Record<Admits, CompiledGraph>) {
    this.evidence = parts.evidence;
    this.slots = parts.slots;
    this.author = parts.author;
    this.#caseGraph = parts.caseGraph;
    this.#attack = parts.attack;
    this.#heard = parts.heard;
    this.#compiled = compiled;
    this.#factors = parts.slots.map((_, place) => parts.caseGraph.graph.factors.length + place);
  }

  /** Makes a case ready for questions about these formulas, or says why it is too large to be exact. */
  static of(
    evidence: WeighedEvidence,
    attack: SponsoredAttack,
    asked: AskedOfRecords,
  ): Outcome<ProbedCase> {
    const probe = probeOf(evidence, attack, asked);
    const pattern = compileWith(probe, new Map());
    if (!pattern.ok) return { ok: false, problems: [tooLarge(pattern.refusal)] };
    const attackAlone = compileWith(probe, probe.caseGraph.neutralTables);
    if (!attackAlone.ok) return { ok: false, problems: [tooLarge(attackAlone.refusal)] };
    const compiled = { pattern: pattern.compiled, attack: attackAlone.compiled };
    return { ok: true, value: new ProbedCase(probe, compiled) };
  }

  /** Whether anything could be on record about a finding, so that standards may read it. */
  isHeard(finding: string): boolean {
    return this.#heard.has(finding);
  }

  /** Robustness intervals of formulas of which every finding is heard, in their order. */
  intervals(question: RecordQuestion, record: DrawnRecord): Interval[] {
    const { robustness } = this.evidence.numbers;
    const stages = this.#stages(question, record);
    return question.formulas.map((formula, place) => {
      if (this.author === 'given' && isOfAuthor(formula)) return CERTAIN;
      const prior = this.#prior(question.admits, formula);
      const cells = {
        prior: [1 - prior, prior],
        stages: stages.map((chances) => [1 - chances[place]!, chances[place]!]),
      };
      return robustnessInterval(cells, (cell) => cell === 1, robustness);
    });
  }

  /** Probabilities of formulas of which every finding is heard, in their order. */
  probabilities(question: RecordQuestion, record: DrawnRecord): number[] {
    return this.#stages(question, record).at(-1)!;
  }

  /** Chances after the reports, and after the traces too. */
  #stages({ admits, formulas }: RecordQuestion, { assertions, light }: DrawnRecord): number[][] {
    const tables = new Map(
      this.slots.map((slot, place) => [
        this.#factors[place]!,
        Float64Array.from(slotLikelihood(slot, { assertions: assertions[place]!, light })),
      ]),
    );
    const traces = new Set(this.#factors.filter((_, place) => this.slots[place]!.kind === 'trace'));
    return [
      this.#read(admits, formulas, { tables, without: traces }),
      this.#read(admits, formulas, { tables }),
    ];
  }

  #prior(admits: Admits, formula: Formula): number {
    const key = `${admits} ${formulaKey(formula)}`;
    const known = this.#priors.get(key);
    if (known !== undefined) return known;
    const without = new Set([...this.#caseGraph.factorOf.values(), ...this.#factors]);
    const [prior] = this.#read(admits, [formula], { without }) as [number];
    this.#priors.set(key, prior);
    return prior;
  }

  #read(admits: Admits, formulas: readonly Formula[], query: Query): number[] {
    const posterior = this.#compiled[admits].infer(query);
    return formulas.map(
      (formula) => posterior.marginal(this.#caseGraph.variableOf({ ...this.#attack, formula }))[1]!,
    );
  }
}

interface Probe {
  readonly evidence: WeighedEvidence;
  readonly author: AuthorIs;
  readonly attack: SponsoredAttack;
  readonly slots: readonly Slot[];
  readonly heard: ReadonlySet<string>;
  readonly caseGraph: CaseGraph;
}

function probeOf(
  whole: WeighedEvidence,
  attack: SponsoredAttack,
  { formulas, author, slots: ownSlots }: AskedOfRecords,
): Probe {
  const slots = ownSlots ?? slotsOf(narrowedTo(whole, attack, 'given'), attack);
  const narrowed = narrowedTo(whole, attack, author);
  const evidence = {
    ...narrowed,
    ties: slots.flatMap((slot) => tieOf(slot, narrowed, attack)),
    items: narrowed.items.filter((item) => staysAsRecorded(item, narrowed, attack)),
  };
  const asked = new Set([...formulas.flatMap(findingsIn), ...slots.map(({ finding }) => finding)]);
  const heard = heardAmong(asked, { evidence, attack, slots });
  const isHeard = (formula: Formula) => findingsIn(formula).every((finding) => heard.has(finding));
  const questions = [...heard]
    .map((finding): Formula => ({ finding }))
    .concat(formulas.filter(isHeard))
    .map((formula) => ({ ...attack, formula }));
  return { evidence, author, attack, slots, heard, caseGraph: buildCaseGraph(evidence, questions) };
}

/** The case with one state asked about and one group tied to it; the author known to be that group, or one of those who
 *  come into question. */
function narrowedTo(
  evidence: WeighedEvidence,
  attack: SponsoredAttack,
  author: AuthorIs,
): WeighedEvidence {
  const { state, incident, group } = attack;
  const known = new Map([
    [group, 1],
    ['other', 0],
  ]);
  const priorOf = (prior: ReadonlyMap<string, number>) =>
    author === 'given' ? known : withAnswerableTogether(prior, attack, evidence);
  return {
    ...evidence,
    incidents: evidence.incidents
      .filter(({ id }) => id === incident)
      .map((one) => {
        const prior = priorOf(one.prior);
        return { ...one, prior, candidates: [...prior.keys()].filter((name) => name !== 'other') };
      }),
    states: [state],
    tied: [{ state, group }],
  };
}

/** A prior with the group standing for every candidate that the state would answer for: doubt among them does not
 *  protect the state (ADR 46). */
function withAnswerableTogether(
  prior: ReadonlyMap<string, number>,
  { state, group }: SponsoredAttack,
  { actors, tied }: WeighedEvidence,
): ReadonlyMap<string, number> {
  const isAnswerable = (candidate: string) =>
    actors.stateOf(candidate) === state ||
    tied.some((pair) => pair.state === state && pair.group === candidate);
  const together = new Map([[group, 0]]);
  for (const [candidate, chance] of prior) {
    const name = isAnswerable(candidate) ? group : candidate;
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
  { evidence, attack, slots }: Pick<Probe, 'evidence' | 'attack' | 'slots'>,
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

/** Slots stand for a finding as a factor beside those of the case; it is one until a record fills it. */
function compileWith(
  { caseGraph, slots, attack }: Probe,
  tables: ReadonlyMap<number, Float64Array>,
) {
  const { variables, factors } = caseGraph.graph;
  const own = factors.map((factor, place) => ({
    ...factor,
    table: tables.get(place) ?? factor.table,
  }));
  const ofSlots = slots.map(
    ({ finding }): Factor => ({
      scope: [
        caseGraph.tieOf.get(finding) ?? caseGraph.variableOf({ ...attack, formula: { finding } }),
      ],
      table: Float64Array.of(1, 1),
    }),
  );
  return compile({ variables, factors: [...own, ...ofSlots] });
}

function isOfAuthor(formula: Formula): boolean {
  return 'finding' in formula && formula.finding === PERPETRATOR_IDENTIFIED;
}
