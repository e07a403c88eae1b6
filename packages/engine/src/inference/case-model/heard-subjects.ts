import { type Subject, subjectKey, type Weighed } from '../../evidence/index.ts';

/** Where a finding is asked: of one state about one incident. */
export interface Place {
  readonly state: string;
  readonly incident: string;
}

type StateSubject = Extract<Subject, { kind: 'state' }>;

/** The subjects on which a report bears. */
export class HeardSubjects {
  readonly #keys: ReadonlySet<string>;

  constructor(items: readonly Weighed[]) {
    const subjects = items.flatMap((item) => (item.kind === 'report' ? [item.subject] : []));
    this.#keys = new Set(subjects.map(subjectKey));
  }

  has(subject: Subject): boolean {
    return this.#keys.has(subjectKey(subject));
  }

  /**
   * What a finding of a state is, asked about one incident: a finding about this incident of its own, unless
   * reports have spoken of the state in general alone. The two are not mixed (ADR 27).
   */
  ofState(finding: string, { state, incident }: Place): StateSubject {
    const general = { kind: 'state', state, finding } as const;
    const own = { ...general, incident };
    return this.has(general) && !this.has(own) ? general : own;
  }
}
