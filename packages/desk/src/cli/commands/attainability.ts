import { turningProbability } from '@respondeat/engine';
import { drawAttainability } from '../../attainability/draw-attainability.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { versionMarking } from '../../case-files/version-marking.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { attainabilityText } from '../attainability-text.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { dayIn, placeIn, seedIn, worldsIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import { shownProgress, silentProgress } from '../progress.ts';
import { stakesIn } from '../stakes.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat attainability`, as the command line gives them. */
export interface AttainabilityFlags {
  readonly incident?: string;
  readonly state?: string;
  readonly grid?: boolean;
  readonly stakes: string;
  readonly worlds: string;
  readonly seed: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Tells how often each standard could be met at all, were the sponsor's part known. */
export async function attainability(
  path: string,
  flags: AttainabilityFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const asJson = flags.json === true;
  const grid = flags.grid === true;
  const stakes = stakesIn(flags.stakes);
  const seed = seedIn(flags.seed);
  const worlds = worldsIn(flags.worlds, '--worlds');
  const day = dayIn(flags.asOf);
  const asOf = day === undefined ? {} : { asOf: day };
  const { library } = readLibrary();
  const refuse = (problems: Parameters<typeof tellProblems>[0]['problems']) =>
    tellProblems({ problems, file: caseFileAt(path) }, { asJson, terminal });
  const read = readCase(path, library);
  if (!read.ok) return refuse(read.problems);
  const { caseFile } = read.value;
  const marking = versionMarking(caseFile, asOf);
  if (!marking.ok) return refuse(marking.problems);
  const question = { ...placeIn(caseFile, flags), seed };
  const request = { caseFile, question, marking: marking.value, ...asOf };
  const progress = asJson && !err.isWatched ? silentProgress : shownProgress(err);
  const drawn = await drawAttainability(request, { library, grid, worlds, progress });
  if (!drawn.ok) return refuse(drawn.problems);
  const told = { attainability: drawn.value, caseFile, library, stakes, grid };
  out.line(
    asJson
      ? jsonText({ ...drawn.value, stakes, turningProbability: turningProbability(stakes) })
      : `\n${attainabilityText(told, out)}`,
  );
  return EXIT.done;
}
