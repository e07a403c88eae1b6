import {
  type OriginOfReports,
  PARTS,
  type ReportRates,
  type Subject,
  type Weighed,
  type WeighedClaim,
  type WeighedEvidence,
  type WeighedJudgement,
  type WeighedReport,
  type WeighedTrace,
} from '../../evidence/index.ts';
import { bernoulli, type CaseVariables } from './case-variables.ts';
import type { FindingVariables } from './finding-variables.ts';
import { tabulate } from './graph-draft.ts';

/** A variable, and in which of its states a subject is so. */
interface Bearing {
  readonly variable: number;
  readonly holds: (state: number) => boolean;
}

/** Tables of reports that say the same in the same way. At a chance between, each entry is the mixture of the two. */
export interface CopyTables {
  /** Where the report tells of its own. */
  readonly own: Float64Array;
  /** Where it only repeats what it draws on. */
  readonly repeated: Float64Array;
}

/** A report that repeats another as surely as the model declares for all of its kind. */
export interface CopyPlace {
  readonly factor: number;
  /** The same object for all reports with equal tables. */
  readonly tables: CopyTables;
}

/** The table of such reports at a chance that they only repeat. */
export function tableOfCopies(
  { own, repeated }: CopyTables,
  copyProbability: number,
): Float64Array {
  const table = new Float64Array(own.length);
  for (let entry = 0; entry < table.length; entry++)
    table[entry] = copyProbability * repeated[entry]! + (1 - copyProbability) * own[entry]!;
  return table;
}

/** Hangs weighed evidence on the variables it bears on. Each item becomes one factor, so that it can be switched off. */
export class EvidenceFactors {
  readonly #variables: CaseVariables;
  readonly #findings: FindingVariables;
  readonly #evidence: WeighedEvidence;
  readonly copies: CopyPlace[] = [];
  readonly #copyTables = new Map<string, CopyTables>();

  constructor(variables: CaseVariables, findings: FindingVariables, evidence: WeighedEvidence) {
    this.#variables = variables;
    this.#findings = findings;
    this.#evidence = evidence;
  }

  /** Adds the factor of an item and gives its position. */
  add(item: Weighed): number {
    switch (item.kind) {
      case 'report':
        return this.#addReport(item);
      case 'trace':
        return this.#addTrace(item);
      case 'claim':
        return this.#addClaim(item);
      case 'judgement':
        return this.#addJudgement(item);
    }
  }

  #addReport(report: WeighedReport): number {
    const { draft } = this.#variables;
    const { copyProbability: copied, repeatsAssertion } = report;
    const subject = this.#bearing(report.subject);
    const told = this.#unseenOrigin(report, subject);
    const saysSo = (asserts: number) => (report.asserted ? asserts : 1 - asserts);
    const repeated = (says: number | undefined) => Number(repeatsAssertion ?? says === 1);
    if (copied === 1) return draft.addFactor(told, ([says]) => saysSo(repeated(says)));
    const own = this.#variables.reliability({ source: report.report.source });
    const scope = [subject.variable, own, ...told];
    const entryAt =
      (copyProbability: number) =>
      ([state, reliability, says]: readonly number[]) => {
        const alone = rateOf(report.rates, subject.holds(state as number), reliability as number);
        return saysSo(copyProbability * repeated(says) + (1 - copyProbability) * alone);
      };
    const factor = draft.addFactor(scope, entryAt(copied));
    if (report.copiesAsDeclared) {
      const sizes = scope.map((variable) => draft.statesOf(variable));
      const tables = this.#sharedTables({
        own: tabulate(sizes, entryAt(0)),
        repeated: tabulate(sizes, entryAt(1)),
      });
      this.copies.push({ factor, tables });
    }
    return factor;
  }

  #sharedTables(tables: CopyTables): CopyTables {
    const key = `${tables.own.join()} ${tables.repeated.join()}`;
    const shared = this.#copyTables.get(key) ?? tables;
    this.#copyTables.set(key, shared);
    return shared;
  }

  /** The variable of what its unseen origin said, where the report repeats one: seen only through those who do. */
  #unseenOrigin(report: WeighedReport, subject: Bearing): number[] {
    const { unseen, id } = this.#evidence.origins.get(report.origin) as OriginOfReports;
    if (unseen === undefined || report.repeatsAssertion !== undefined) return [];
    const told = this.#variables.once(`origin ${id}`, (name) => {
      const reliability = this.#variables.reliability(unseen.voucher);
      const says = this.#variables.draft.addBinary(name);
      this.#variables.draft.addFactor([subject.variable, reliability, says], ([state, r, is]) =>
        bernoulli(rateOf(unseen.rates, subject.holds(state as number), r as number), is),
      );
      return says;
    });
    return [told];
  }

  #addTrace({ subject, likelihood }: WeighedTrace): number {
    const variable =
      subject.kind === 'act'
        ? this.#findings.act(subject.finding, subject)
        : this.#variables.part(subject.state, subject.incident);
    return this.#variables.draft.addFactor(
      [variable],
      ([state]) => likelihood[state as number] as number,
    );
  }

  #addJudgement({ incident, likelihood }: WeighedJudgement): number {
    const perpetrator = this.#variables.perpetrator(incident);
    const names = [...this.#variables.incident(incident).prior.keys()];
    return this.#variables.draft.addFactor(
      [perpetrator],
      ([who]) => likelihood.get(names[who as number] as string) ?? 1,
    );
  }

  #addClaim({ tellsAbout, incident, ifSo, ifNot }: WeighedClaim): number {
    const { draft } = this.#variables;
    if (tellsAbout.kind === 'state') {
      const part = this.#variables.part(tellsAbout.state, incident);
      return draft.addFactor([part], ([played]) => (played === 0 ? ifNot : ifSo));
    }
    const perpetrator = this.#variables.perpetrator(incident);
    const names = [...this.#variables.incident(incident).prior.keys()];
    if (tellsAbout.kind === 'candidates') {
      const told = new Set(tellsAbout.candidates.map((name) => names.indexOf(name)));
      return draft.addFactor([perpetrator], ([who]) => (told.has(who as number) ? ifSo : ifNot));
    }
    const { front, groups } = tellsAbout;
    const behind = groups.map((group) => this.#variables.front(group, front));
    const authors = groups.map((group) => names.indexOf(group));
    return draft.addFactor([perpetrator, ...behind], ([who, ...hidden]) => {
      const place = authors.indexOf(who as number);
      return place >= 0 && hidden[place] === 1 ? ifSo : ifNot;
    });
  }

  #bearing(subject: Subject): Bearing {
    const yes = (state: number) => state === 1;
    switch (subject.kind) {
      case 'perpetrator': {
        const names = [...this.#variables.incident(subject.incident).prior.keys()];
        const meant = new Set(subject.among.map((name) => names.indexOf(name)));
        return {
          variable: this.#variables.perpetrator(subject.incident),
          holds: (state) => meant.has(state),
        };
      }
      case 'front':
        return { variable: this.#variables.front(subject.group, subject.front), holds: yes };
      case 'tie':
        return {
          variable: this.#variables.tie(subject.state, subject.group, subject.finding),
          holds: yes,
        };
      case 'act':
        return { variable: this.#findings.act(subject.finding, subject), holds: yes };
      case 'state':
        return { variable: this.#findings.state(subject), holds: yes };
      case 'part': {
        const least = PARTS.indexOf(subject.atLeast);
        return {
          variable: this.#variables.part(subject.state, subject.incident),
          holds: (state) => state >= least,
        };
      }
    }
  }
}

function rateOf(
  { truePositive, falsePositive }: ReportRates,
  isSo: boolean,
  reliability: number,
): number {
  return (isSo ? truePositive : falsePositive)[reliability] as number;
}
