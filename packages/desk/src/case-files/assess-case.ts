import {
  type Attainability,
  assess,
  type Dossier,
  type Marking,
  type Outcome,
  type PartialDate,
} from '@respondeat/engine';
import type { PinnedLibrary } from '../library/read-library.ts';
import type { PinnedCase } from './read-case.ts';
import { versionMarking } from './version-marking.ts';

/** What an assessment of a case may be asked for. */
export interface CaseOptions {
  readonly seed: number;
  /** Only what was known by the end of this day. */
  readonly asOf?: PartialDate;
  /** The day whose law is applied; that of `asOf`, or else the newest, where it is left out. */
  readonly lawOf?: PartialDate;
  /** Only what a version of this marking may show; everything where it is left out. */
  readonly marking?: Marking;
  /** Attacks to tell whole, by id; all of them where they are few, or else none, where it is left out. */
  readonly attacks?: readonly string[];
  /** How often standards could be met, where worlds were drawn for it. */
  readonly attainability?: readonly Attainability[];
  /** Whether to examine the series of attacks beside the case. */
  readonly series?: boolean;
}

/** Assesses a case as it was read, with everything pinned that the answer depends on. */
export function assessCase(
  { caseFile, sha256 }: PinnedCase,
  { library, versions }: PinnedLibrary,
  options: CaseOptions,
): Outcome<Dossier> {
  const marking = versionMarking(caseFile, options);
  if (!marking.ok) return marking;
  return assess(caseFile, library, {
    ...options,
    marking: marking.value,
    pinned: { ...versions, caseSha256: sha256 },
  });
}
