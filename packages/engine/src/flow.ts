import type { CaseFile } from './casefile/index.ts';
import { supportedOnTheDay } from './declaration/index.ts';
import {
  type Assessment,
  composeDossier,
  type DossierDocument,
  type Library,
  type Provenance,
} from './dossier/index.ts';
import { type WeighingOptions, weigh, withAssumptions } from './evidence/index.ts';
import { type CaseInference, inferCase } from './inference/index.ts';
import { applyStandards, elementFormulas, findingsRead } from './standards/index.ts';
import type { Marking, Outcome, PartialDate } from './vocabulary/index.ts';

/** What an assessment is asked for. The engine's version and the hashes are pinned in the dossier. */
export interface AssessOptions {
  /** Only what was known by the end of this day. */
  readonly asOf?: PartialDate;
  /** Only what a version of this marking may show. */
  readonly marking: Marking;
  readonly seed: number;
  readonly pinned: Pick<Provenance, 'engine' | 'modelSha256' | 'standardsSha256' | 'caseSha256'>;
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

  const inferred = inferCase(evidence, formulasOf(library, options.asOf), options);
  if (!inferred.ok) return inferred;

  const assessment: Assessment = {
    library,
    caseFile: evidence.caseFile,
    evidence,
    inference: inferred.value,
    standards: standardsOf(inferred.value, library, options.asOf),
    declarations: supportedOnTheDay(caseFile, weighing),
    provenance: provenanceOf(library, options),
  };
  return { ok: true, value: { assessment, document: composeDossier(assessment) } };
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

function formulasOf({ law }: Library, asOf: PartialDate | undefined) {
  return [...law.standards.values()].flatMap((standard) => [
    ...elementFormulas(standard, asOf),
    ...findingsRead(standard, asOf).map((finding) => ({ finding })),
  ]);
}

function standardsOf(
  { incidents }: CaseInference,
  library: Library,
  asOf: PartialDate | undefined,
) {
  const options = { proofLevels: library.law.proofLevels, ...(asOf === undefined ? {} : { asOf }) };
  return incidents.flatMap(({ incident, states }) =>
    states.map((state) => ({
      incident,
      state: state.state,
      applied: applyStandards([...library.law.standards.values()], state, options),
    })),
  );
}

function provenanceOf(
  { numbers }: Library,
  { asOf, marking, seed, pinned }: AssessOptions,
): Provenance {
  return {
    ...pinned,
    modelEdition: numbers.edition,
    seed,
    marking,
    ...(asOf === undefined ? {} : { asOf }),
  };
}
