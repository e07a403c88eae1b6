import type { CaseFile } from './casefile/index.ts';
import { supportedOnTheDay } from './declaration/index.ts';
import {
  type Assessment,
  attacksToldWhole,
  composeDossier,
  type DossierDocument,
  examineCaseSeries,
  type Library,
  type Provenance,
} from './dossier/index.ts';
import {
  answersAsState,
  type WeighedEvidence,
  type WeighingOptions,
  weigh,
  withAssumptions,
} from './evidence/index.ts';
import { type CaseInference, doubtsAbout, inferCase, inferOutlines } from './inference/index.ts';
import { findingsOfMeasures, gateMeasures } from './response/index.ts';
import {
  type Attainability,
  applyStandards,
  barsOf,
  elementFormulas,
  findingsRead,
} from './standards/index.ts';
import type { Marking, Outcome, PartialDate } from './vocabulary/index.ts';

/** What an assessment is asked for. The engine's version and the hashes are pinned in the dossier. */
export interface AssessOptions {
  /** Only what was known by the end of this day. */
  readonly asOf?: PartialDate;
  /** The day whose law is applied, where it is not that of `asOf`; the newest law where neither is given. */
  readonly lawOf?: PartialDate;
  /** Only what a version of this marking may show. */
  readonly marking: Marking;
  readonly seed: number;
  /** Attacks to tell whole, by id; all of them where they are few, or else none, where it is left out. */
  readonly attacks?: readonly string[];
  /** How often standards could be met, where worlds were drawn for it. */
  readonly attainability?: readonly Attainability[];
  readonly pinned: Pick<Provenance, 'engine' | 'modelSha256' | 'standardsSha256' | 'caseSha256'>;
  /** Whether to examine the series of attacks beside the case: they move no number of it, and take a while. */
  readonly series?: boolean;
}

/** The compiled answer: the findings themselves, and the document that tells them. */
export interface Dossier {
  readonly assessment: Assessment;
  readonly document: DossierDocument;
}

/**
 * Carries a case from its records to a dossier: evidence is weighed, who did it and which part a state played
 * is inferred, every standard is applied, and what was said in public is set beside what was known that day.
 */
export function assess(
  caseFile: CaseFile,
  library: Library,
  options: AssessOptions,
): Outcome<Dossier> {
  const numbers = withAssumptions(library.numbers, caseFile.assumptions ?? []);
  if (!numbers.ok) return numbers;

  const weighing = weighingOf(library, numbers.value, options);
  const evidence = weigh(caseFile, weighing);
  const lawOf = options.lawOf ?? options.asOf;

  const inferred = inferCase(evidence, formulasOf(library, lawOf), options);
  if (!inferred.ok) return inferred;

  const doubts = doubtsAbout(evidence, {
    bars: barsOf(library.law.proofLevels),
    seed: options.seed,
    ...(options.attacks === undefined ? {} : { incidents: options.attacks }),
  });
  if (!doubts.ok) return doubts;

  const series = examineCaseSeries(
    options.series === true ? (evidence.caseFile.series ?? []) : [],
    options.seed,
  );
  if (!series.ok) return series;

  const standards = standardsOf(inferred.value, { evidence, library, lawOf });
  const assessment: Assessment = {
    library,
    caseFile: evidence.caseFile,
    evidence,
    inference: inferred.value,
    told: attacksToldWhole(evidence.caseFile, options.attacks),
    ...shownInPublic(caseFile, weighing, evidence),
    doubts: doubts.value,
    standards,
    measures: measuresOf(inferred.value, standards, library),
    ...(series.value.length > 0 && { series: series.value }),
    declarations: supportedOnTheDay(caseFile, weighing),
    ...(options.attainability === undefined ? {} : { attainability: options.attainability }),
    provenance: provenanceOf(library, options),
  };
  return { ok: true, value: { assessment, document: composeDossier(assessment) } };
}

/** A dossier with what worlds that were drawn meanwhile tell: how often each standard could be met. */
export function withAttainability(
  { assessment }: Dossier,
  attainability: readonly Attainability[],
): Dossier {
  const told = { ...assessment, attainability };
  return { assessment: told, document: composeDossier(told) };
}

/** How the evidence of a case is weighed under these options. */
export function weighingOf(
  library: Library,
  numbers: WeighingOptions['numbers'],
  { asOf, marking }: Pick<AssessOptions, 'asOf' | 'marking'>,
): WeighingOptions {
  const findingOfTie = (kind: string) => library.kinds.tie[kind]?.finding;
  return { numbers, findingOfTie, marking, ...(asOf === undefined ? {} : { asOf }) };
}

/** What the lowest version of a case supports, where a version holds evidence that that one may not show. */
function shownInPublic(
  caseFile: CaseFile,
  weighing: WeighingOptions,
  { items }: WeighedEvidence,
): Pick<Assessment, 'shownInPublic'> {
  const { marking } = caseFile;
  if (weighing.marking === marking) return {};
  const shown = weigh(caseFile, { ...weighing, marking });
  if (shown.items.length === items.length) return {};
  const outlines = inferOutlines(shown);
  return outlines === undefined ? {} : { shownInPublic: outlines };
}

function formulasOf({ law, measures }: Library, lawOf: PartialDate | undefined) {
  const ofStandards = [...law.standards.values()].flatMap((standard) => [
    ...elementFormulas(standard, lawOf),
    ...findingsRead(standard, lawOf).map((finding) => ({ finding })),
  ]);
  const ofMeasures = findingsOfMeasures(measures, (id) => law.findings.has(id));
  return [...ofStandards, ...ofMeasures.map((finding) => ({ finding }))];
}

interface Applying {
  readonly evidence: WeighedEvidence;
  readonly library: Library;
  readonly lawOf: PartialDate | undefined;
}

function standardsOf({ incidents }: CaseInference, { evidence, library, lawOf }: Applying) {
  const { kinds, law } = library;
  const day = lawOf === undefined ? {} : { asOf: lawOf };
  const sponsorOf = (state: string) =>
    answersAsState(state, evidence.actors, kinds) ? 'state' : 'no-state';
  return incidents.flatMap(({ incident, states }) =>
    states.map((state) => ({
      incident,
      state: state.state,
      applied: applyStandards([...law.standards.values()], state, {
        proofLevels: law.proofLevels,
        sponsor: sponsorOf(state.state),
        ...day,
      }),
    })),
  );
}

function measuresOf(
  { incidents }: CaseInference,
  standards: Assessment['standards'],
  { measures, law: { proofLevels } }: Library,
) {
  return standards.map(({ incident, state: id, applied }) => {
    const found = incidents.find((one) => one.incident === incident);
    const state = found!.states.find((one) => one.state === id)!;
    return {
      incident,
      state: id,
      measures: gateMeasures(measures, { state, applied, proofLevels }),
    };
  });
}

function provenanceOf(
  { numbers }: Library,
  { asOf, lawOf, marking, seed, pinned }: AssessOptions,
): Provenance {
  return {
    ...pinned,
    modelEdition: numbers.edition,
    seed,
    marking,
    ...(asOf === undefined ? {} : { asOf }),
    ...(lawOf === undefined ? {} : { lawOf }),
  };
}
