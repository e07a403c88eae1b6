import type { CaseFile, Kinds } from '../casefile/index.ts';
import type { DeclarationOnTheDay, DeclarationRoom } from '../declaration/index.ts';
import type { ModelNumbers, WeighedEvidence } from '../evidence/index.ts';
import type {
  CaseInference,
  Doubts,
  IncidentInference,
  Outline,
  StateInference,
} from '../inference/index.ts';
import type { GatedMeasure, Measure } from '../response/index.ts';
import type {
  AdjudicatedCase,
  AppliedStandard,
  Attainability,
  StandardsLibrary,
} from '../standards/index.ts';
import type { LikelihoodScale } from '../vocabulary/index.ts';
import type { CaseSeries } from './case-series.ts';
import type { Provenance } from './document.ts';

/** Everything that ships as data and that an assessment reads. */
export interface Library {
  readonly kinds: Kinds;
  readonly numbers: ModelNumbers;
  /** Standards, findings, levels of proof and authorities. */
  readonly law: StandardsLibrary;
  /** Decided cases, among which the nearest are sought. */
  readonly book: readonly AdjudicatedCase[];
  readonly scale: LikelihoodScale;
  /** Who may declare, and how far a declaration may go. */
  readonly room: DeclarationRoom;
  /** Measures that may answer an attack, in the order in which they are told. */
  readonly measures: readonly Measure[];
}

/** The standards applied to one state's part in one incident. */
export interface StandardsOfState {
  readonly incident: string;
  readonly state: string;
  readonly applied: readonly AppliedStandard[];
}

/** The catalogue of measures held against one state's part in one incident. */
interface MeasuresOfState {
  readonly incident: string;
  readonly state: string;
  readonly measures: readonly GatedMeasure[];
}

/** All that the steps of the flow found out about a case: what a dossier is compiled from. */
export interface Assessment {
  readonly library: Library;
  /** The case as the version may show it. */
  readonly caseFile: CaseFile;
  readonly evidence: WeighedEvidence;
  readonly inference: CaseInference;
  /** The attacks that the dossier tells whole, by id; the others have a row each in its tables. */
  readonly told: readonly string[];
  /** What may be shown in public supports, where this version holds more than that. */
  readonly shownInPublic?: readonly Outline[];
  /** What would change the answers, and what else may have been so. */
  readonly doubts: readonly Doubts[];
  readonly standards: readonly StandardsOfState[];
  readonly measures: readonly MeasuresOfState[];
  /** The series beside the case, where they were to be examined. */
  readonly series?: readonly CaseSeries[];
  readonly declarations: readonly DeclarationOnTheDay[];
  /** By incident and state, where worlds were drawn; absent where nobody asked for them. */
  readonly attainability?: readonly Attainability[];
  readonly provenance: Provenance;
}

/** One state's part in one incident, with everything about it at hand. */
export interface Strand {
  readonly assessment: Assessment;
  readonly incident: IncidentInference;
  readonly state: StateInference;
  readonly applied: readonly AppliedStandard[];
}

/** Every pair of incident and state of an assessment, in order. */
export function strandsOf(assessment: Assessment): Strand[] {
  return assessment.inference.incidents.flatMap((incident) =>
    incident.states.map((state) => ({
      assessment,
      incident,
      state,
      applied:
        assessment.standards.find(
          (entry) => entry.incident === incident.incident && entry.state === state.state,
        )?.applied ?? [],
    })),
  );
}

/** Id of what is told of each incident and state anew, a standard or a finding, among the places of a document. */
export function idInStrand(
  id: string,
  { incident, state }: { readonly incident: string; readonly state: string },
): string {
  return `${id} ${state} ${incident}`;
}

/** The same for what is told within a strand. */
export function idIn({ incident, state }: Strand, id: string): string {
  return idInStrand(id, { incident: incident.incident, state: state.state });
}
