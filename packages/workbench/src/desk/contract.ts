import type {
  CaseFile,
  FindingDefinition,
  Interval,
  Kinds,
  LikelihoodScale,
  Marking,
  ModelNumbers,
  Part,
  Problem,
  ProofLevel,
  Standard,
  Verdict,
} from '@respondeat/engine';

/** A case as the list shows it. */
export interface CaseEntry {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly incidents: number;
  readonly reports: number;
}

/** A case with the version that a change must name. */
export interface StoredCase {
  readonly id: string;
  readonly version: number;
  readonly caseFile: CaseFile;
}

/** One change of a case file, as JSON Patch has it (RFC 6902). */
export interface Edit {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: unknown;
}

/** One entry of the history of a case, chained to the one before by its hash. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly version: number;
  readonly who: string;
  readonly when: string;
  readonly what: 'import' | 'edit' | 'undo' | 'redo' | 'revert' | 'capture';
  readonly why: string;
  /** Places that changed, records by their ids. */
  readonly changed: readonly string[];
  readonly hash: string;
  readonly previousHash: string;
}

/** A place where the words looked for were found. */
export interface SearchHit {
  readonly caseId: string;
  readonly kind: string;
  readonly recordId: string;
  readonly excerpt: string;
}

/** What an assessment is asked for. */
export interface AssessmentView {
  readonly asOf?: string | undefined;
  readonly marking?: Marking | undefined;
  readonly without?: readonly string[] | undefined;
  /** Numbers of the model set otherwise, by their path. */
  readonly numbers?: Readonly<Record<string, number | number[]>> | undefined;
}

/** Whose part in which incident worlds are drawn for. */
export interface AttainabilityQuestion {
  readonly version: number;
  readonly incident: string;
  readonly state: string;
  readonly asOf?: string | undefined;
}

/** A probability with its interval. */
export interface Estimated {
  readonly prior: number;
  readonly probability: number;
  readonly interval: Interval;
}

/** From prior to posterior in natural log-odds. */
export interface WaterfallOfDossier {
  readonly priorLogOdds: number;
  readonly posteriorLogOdds: number;
  readonly steps: readonly {
    readonly item: string;
    readonly origin: string;
    readonly logOdds: number;
  }[];
  /** What other incidents of the case taught, heard last; absent where nothing is shared. */
  readonly taughtByOtherIncidents?: number;
  readonly probabilityWithout: Readonly<Record<string, number>>;
}

/** How much stands behind a figure. */
interface ConfidenceOfDossier {
  readonly level: 'low' | 'moderate' | 'high';
  readonly intervalWidth: number;
  readonly effectiveOrigins: number;
}

/** One way to change the verdict of a standard. */
interface Flip {
  readonly changes: readonly { readonly finding: string; readonly change: string }[];
  readonly status: Verdict;
}

/** One standard applied to one state. */
export interface StandardOfDossier {
  readonly standard: string;
  readonly edition: number;
  readonly admits: 'attack' | 'pattern';
  readonly verdict: Verdict;
  readonly verdictOnTheOtherFooting: Verdict;
  readonly elements: readonly {
    readonly element: string;
    readonly interval: Interval;
    readonly bar: number;
    readonly status: 'met' | 'not-met' | 'open';
    readonly findings: readonly {
      readonly finding: string;
      readonly interval: Interval;
      readonly presumed: boolean;
    }[];
    readonly missing: readonly string[];
  }[];
  readonly missing: readonly string[];
  readonly pivots: readonly {
    readonly finding: string;
    readonly change: string;
    readonly status: Verdict;
  }[];
  readonly flips: readonly Flip[];
}

type AtLeast = Exclude<Part, 'none'>;

/** The part of a state on one footing. */
interface PartOfDossier {
  readonly distribution: Readonly<Record<Part, number>>;
  readonly atLeast: Readonly<Record<AtLeast, Estimated>>;
}

/** What a dossier says about one state and one incident. */
export interface StateOfDossier {
  readonly state: string;
  readonly part: { readonly pattern: PartOfDossier; readonly attack: PartOfDossier };
  readonly confidence: ConfidenceOfDossier;
  readonly findings: readonly {
    readonly finding: string;
    readonly attack: Estimated;
    readonly pattern: Estimated;
    readonly bearing: readonly string[];
    readonly settledByRecord: boolean;
  }[];
  readonly waterfalls: Readonly<Record<AtLeast, WaterfallOfDossier>>;
  readonly standards: readonly StandardOfDossier[];
}

/** What a dossier says about one incident. */
export interface IncidentOfDossier {
  readonly incident: string;
  readonly perpetrator: readonly (Estimated & {
    readonly candidate: string;
    readonly likelihood: string;
  })[];
  readonly confidence: ConfidenceOfDossier;
  readonly waterfall: WaterfallOfDossier;
  readonly states: readonly StateOfDossier[];
}

/** The findings of a dossier, as `dossier.json` has them. */
export interface DossierFindings {
  readonly case: string;
  readonly title: string;
  readonly question: string;
  readonly provenance: Readonly<Record<string, string | number>> & {
    readonly marking: Marking;
    readonly seed: number;
  };
  readonly incidents: readonly IncidentOfDossier[];
  readonly ties: Readonly<Record<string, number>>;
  readonly origins: readonly { readonly id: string; readonly evidence: readonly string[] }[];
  readonly weightless: readonly { readonly id: string; readonly because: string }[];
  readonly assumptions: ModelNumbers;
}

/** Standards with what they name. */
export interface StandardsOfDesk {
  readonly standards: readonly Standard[];
  readonly findings: Readonly<Record<string, FindingDefinition>>;
  readonly authorities: Readonly<Record<string, { readonly cite: string }>>;
  readonly proofLevels: Readonly<Record<string, ProofLevel>>;
}

/** One file of events that a corpus has taken in. */
export interface EventImport {
  readonly sequence: number;
  readonly dataSet: string;
  readonly release: string;
  readonly file: string;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly skipped: number;
}

interface Named {
  readonly name: string;
  readonly title: string;
}

/** The corpus of events beside the desk, and the words that a mapping may use. */
export interface CorpusOfDesk {
  readonly isThere: boolean;
  readonly imports: readonly EventImport[];
  readonly columns: readonly string[];
  readonly dataSets: readonly Named[];
  readonly licences: readonly Named[];
}

/** How columns of a file are read as those of an event. */
export interface EventMapping {
  readonly name: string;
  readonly licence: string;
  readonly columns: Readonly<Record<string, { readonly column: string; readonly form?: string }>>;
}

/** What a file of events holds. */
export interface EventPreview {
  /** The known data set that its columns are those of. */
  readonly dataSet?: string;
  readonly columns: readonly {
    readonly name: string;
    readonly filled: number;
    readonly examples: readonly string[];
  }[];
  readonly mapping: EventMapping;
  /** Columns of days whose form is one of these. */
  readonly dayForms: readonly { readonly column: string; readonly forms: readonly string[] }[];
}

/** A file of events to be taken in, or only tried. */
export interface EventImportAsked {
  readonly file: File;
  readonly mapping: EventMapping | undefined;
  readonly release: string;
  readonly isTrial: boolean;
  readonly task: string;
}

/** What came of a file of events. */
export interface EventImportDone {
  readonly entry: EventImport;
  readonly wasThere: boolean;
  readonly skipped: readonly Problem[];
}

/** One piece of news of a task. */
export interface TaskNews {
  readonly step: string;
  readonly place: number;
  readonly of: number;
  readonly state: 'running' | 'done' | 'failed';
}

/** The words of case files. */
export interface Vocabulary {
  readonly kinds: Kinds;
  readonly scale: LikelihoodScale;
}
