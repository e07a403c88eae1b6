import {
  type Assessment,
  type CaseFile,
  compareText,
  type DisclosurePlan,
  type Leak,
  leaksOf,
  type Marking,
  type Outcome,
  planDisclosure,
  type VersionFigures,
} from '@respondeat/engine';
import { assessCase } from '../../case-files/assess-case.ts';
import { caseFileAt, type ReadCase, readCase } from '../../case-files/read-case.ts';
import { versionMarking } from '../../case-files/version-marking.ts';
import { type PinnedLibrary, readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { disclosureText } from '../disclosure-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { markingIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat disclose`, as the command line gives them. */
export interface DiscloseFlags {
  readonly marking?: string;
  readonly json?: boolean;
}

/** The same for every version that is compared: no difference between two is one of draws. */
const SEED = 1;

/** Tells what a version of a case withholds, what that costs, which release would gain most, and what leaks. */
export function disclose(path: string, flags: DiscloseFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const planned = planFor(path, markingIn(flags.marking));
  if (!planned.ok)
    return tellProblems(
      { problems: planned.problems, file: caseFileAt(path) },
      { asJson, terminal },
    );
  const { plan, leaks, caseFile } = planned.value;
  if (asJson) terminal.out.line(jsonText({ ...plainPlan(plan), leaks }));
  else terminal.out.line(disclosureText({ plan, leaks, caseFile }, terminal.out));
  return EXIT.done;
}

interface Planned {
  readonly plan: DisclosurePlan;
  readonly leaks: readonly Leak[];
  readonly caseFile: CaseFile;
}

function planFor(path: string, asked: Marking | undefined): Outcome<Planned> {
  const pinned = readLibrary();
  const read = readCase(path, pinned.library);
  if (!read.ok) return read;
  const { caseFile } = read.value;
  const whole = versionMarking(caseFile, {});
  const version = versionMarking(caseFile, { marking: asked ?? caseFile.marking });
  if (!whole.ok) return whole;
  if (!version.ok) return version;
  const plan = planDisclosure(caseFile, {
    version: version.value,
    whole: whole.value,
    assess: (changed, marking) => figuresIn({ ...read.value, caseFile: changed }, pinned, marking),
  });
  if (!plan.ok) return plan;
  const leaks = leaksOf(caseFile, version.value);
  return { ok: true, value: { plan: plan.value, leaks, caseFile } };
}

function figuresIn(
  read: ReadCase,
  pinned: PinnedLibrary,
  marking: Marking,
): Outcome<VersionFigures> {
  const assessed = assessCase(read, pinned, { seed: SEED, marking });
  return assessed.ok ? { ok: true, value: figuresOf(assessed.value.assessment) } : assessed;
}

function figuresOf({ inference, standards }: Assessment): VersionFigures {
  const probabilities = inference.incidents.flatMap(({ incident, perpetrator, states }) => [
    ...perpetrator
      .toSorted((a, b) => compareText(a.candidate, b.candidate))
      .map((one) => [`${incident} by ${one.candidate}`, one.probability] as const),
    ...states.flatMap(({ state, pattern }) =>
      (['support', 'approval', 'direction'] as const).map(
        (part) => [`${incident} ${state} ${part}`, pattern.atLeast[part].probability] as const,
      ),
    ),
  ]);
  const met = standards.flatMap(({ incident, state, applied }) =>
    applied
      .filter(({ result }) => result.status === 'met')
      .map(({ standard }) => `${incident} ${state} ${standard.id}`),
  );
  return { probabilities: new Map(probabilities), met: new Set(met) };
}

/** Maps and sets as JSON has them. */
function plainPlan({ shown, whole, releases, redactions, ...plan }: DisclosurePlan): object {
  const figures = ({ probabilities, met }: VersionFigures) => ({
    probabilities: Object.fromEntries(probabilities),
    met: [...met],
  });
  const moves = (list: DisclosurePlan['releases']) =>
    list.map(({ shifts, ...move }) => ({ ...move, shifts: Object.fromEntries(shifts) }));
  return {
    ...plan,
    shown: figures(shown),
    whole: figures(whole),
    releases: moves(releases),
    redactions: moves(redactions),
  };
}
