import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Assessment, assess, conclusionLines, type Problem } from '@respondeat/engine';
import { readCase } from '../case-files/read-case.ts';
import { DATA_ROOT, type PinnedLibrary } from '../library/read-library.ts';
import { ENGINE_VERSION } from '../version.ts';
import { type Expectation, readExpectations } from './expectations.ts';

/** One expectation that the assessment does not meet. */
export interface Mismatch {
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  readonly because: string;
}

/** What replaying one case gave. */
export interface Replay {
  readonly case: string;
  readonly title: string;
  readonly conclusion: readonly string[];
  readonly expectations: number;
  readonly mismatches: readonly Mismatch[];
  readonly problems: readonly Problem[];
}

/** Folders of the casebook, in order. */
export function casebookFolders(root = DATA_ROOT): string[] {
  const casebook = join(root, 'casebook');
  return readdirSync(casebook, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(casebook, name))
    .sort();
}

/** Assesses a case of the casebook and compares with everything expected of it. */
export function replay(folder: string, pinned: PinnedLibrary): Replay {
  const read = readCase(folder, pinned.library);
  const empty = {
    case: basename(folder),
    title: '',
    conclusion: [],
    expectations: 0,
    mismatches: [],
  };
  if (!read.ok) return { ...empty, problems: read.problems };
  const { caseFile, sha256 } = read.value;
  const assessed = (asOf: string | undefined) => {
    const { modelSha256, standardsSha256, library } = pinned;
    const hashes = { engine: ENGINE_VERSION, modelSha256, standardsSha256, caseSha256: sha256 };
    const options = {
      marking: 'TLP:RED',
      seed: 1,
      pinned: hashes,
      ...(asOf === undefined ? {} : { asOf }),
    } as const;
    return assess(caseFile, library, options);
  };
  const whole = assessed(undefined);
  if (!whole.ok) return { ...empty, problems: whole.problems };
  const expectations = readExpectations(folder);
  const mismatches = expectations.flatMap((expectation) => {
    const dossier = expectation.asOf === undefined ? whole : assessed(expectation.asOf);
    return dossier.ok
      ? compare(expectation, dossier.value.assessment)
      : [failed(expectation, dossier.problems)];
  });
  return {
    case: caseFile.case,
    title: caseFile.title,
    conclusion: conclusionLines(whole.value.assessment),
    expectations: expectations.length,
    mismatches,
    problems: [],
  };
}

function failed({ because }: Expectation, problems: readonly Problem[]): Mismatch {
  return {
    about: 'assessment',
    expected: 'an answer',
    found: problems[0]?.because ?? 'a problem',
    because,
  };
}

function compare(expectation: Expectation, { inference, standards }: Assessment): Mismatch[] {
  const incident = inference.incidents.find(({ incident: id }) => id === expectation.incident);
  const suffix = expectation.asOf === undefined ? '' : ` as of ${expectation.asOf}`;
  const check = (about: string, bounds: { from: number; to: number }, found: number | undefined) =>
    within(found, bounds)
      ? []
      : [numberMismatch(`${about}${suffix}`, { bounds, found, because: expectation.because })];
  const perpetrators = Object.entries(expectation.perpetrator ?? {}).flatMap(([id, bounds]) =>
    check(
      `perpetrator ${id}`,
      bounds,
      incident?.perpetrator.find(({ candidate }) => candidate === id)?.probability,
    ),
  );
  const parts = Object.entries(expectation.parts ?? {}).flatMap(([state, expected]) =>
    (['support', 'approval', 'direction'] as const).flatMap((part) => {
      const bounds = expected[part];
      if (bounds === undefined) return [];
      const found = incident?.states.find((inferred) => inferred.state === state)?.pattern.atLeast[
        part
      ].probability;
      return check(`${part} by ${state}`, bounds, found);
    }),
  );
  const verdicts = Object.entries(expectation.verdicts ?? {}).flatMap(([state, expected]) => {
    const applied = standards.find(
      (entry) => entry.incident === expectation.incident && entry.state === state,
    )?.applied;
    return Object.entries(expected).flatMap(([id, verdict]) => {
      const found =
        applied?.find(({ standard }) => standard.id === id)?.result.status ?? 'not applied';
      if (found === verdict) return [];
      return [
        {
          about: `${id} for ${state}${suffix}`,
          expected: verdict,
          found,
          because: expectation.because,
        },
      ];
    });
  });
  return [...perpetrators, ...parts, ...verdicts];
}

function within(found: number | undefined, { from, to }: { from: number; to: number }): boolean {
  return found !== undefined && found >= from && found <= to;
}

function numberMismatch(
  about: string,
  {
    bounds,
    found,
    because,
  }: { bounds: { from: number; to: number }; found: number | undefined; because: string },
): Mismatch {
  return {
    about,
    expected: `${bounds.from} to ${bounds.to}`,
    found: found?.toFixed(3) ?? 'nothing',
    because,
  };
}
