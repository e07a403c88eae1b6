import type { FindingId } from '../vocabulary/index.ts';

/** Whether a finding is a plain fact or a matter of degree that a court weighs. */
export const FINDING_KINDS = ['boolean', 'graded'] as const;

/** What a finding is about: a lasting relationship, one act, a territory, or the subject of one body of law. */
export const FINDING_SCOPES = [
  'relationship',
  'act',
  'territory',
  'genocide',
  'individual',
  'us',
  'response',
] as const;

/** One question that standards ask, as `vocabulary/findings.yaml` defines it. */
export interface FindingDefinition {
  readonly id: FindingId;
  readonly question: string;
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly scope: (typeof FINDING_SCOPES)[number];
  /** Whether a sponsor who hides seldom leaves the evidence for it. */
  readonly seldomProvable: boolean;
  readonly note: string | undefined;
  readonly typicalEvidence: readonly string[];
}
