import {
  type Assessment,
  considerDeclarations,
  type DeclarationPlace,
  declarationQuestion,
  type Outcome,
} from '@respondeat/engine';
import { assessCase } from '../../case-files/assess-case.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { declarationsText, type ToldRoom } from '../declarations-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { costsIn, daysIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat declare`, as the command line gives them. */
export interface DeclareFlags {
  readonly incident?: string;
  readonly state?: string;
  readonly speaker?: string;
  readonly costs: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Of what is drawn where attacks teach each other. Always the same, so that an answer can be repeated. */
const SEED = 1;

/** Tells who could declare what about a state's part in an attack, with the reasons for and against. */
export function declare(path: string, flags: DeclareFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const costs = costsIn(flags.costs);
  const versions = versionsOf(path, flags);
  if (!versions.ok)
    return tellProblems(
      { problems: versions.problems, file: caseFileAt(path) },
      { asJson, terminal },
    );
  const { shown, whole } = versions.value;
  const rooms = placesIn(whole, flags).map((place): ToldRoom => {
    const question = declarationQuestion(place, versions.value, costs);
    const speakers = considerDeclarations(whole.library.room, question).filter(
      ({ speaker }) => speaker.speaker === (flags.speaker ?? speaker.speaker),
    );
    return { ...place, question, speakers };
  });
  if (rooms.every(({ speakers }) => speakers.length === 0))
    throw new Misuse(unknownSpeaker(flags.speaker, whole));
  terminal.out.line(
    asJson ? jsonText({ rooms }) : declarationsText(rooms, shown.caseFile, terminal.out),
  );
  return EXIT.done;
}

/** The case on what may be shown in public, and on everything. */
function versionsOf(
  path: string,
  { asOf }: DeclareFlags,
): Outcome<{ readonly shown: Assessment; readonly whole: Assessment }> {
  const pinned = readLibrary();
  const read = readCase(path, pinned.library);
  if (!read.ok) return read;
  const options = { seed: SEED, ...daysIn({ asOf }) };
  const whole = assessCase(read.value, pinned, options);
  if (!whole.ok) return whole;
  const { marking } = read.value.caseFile;
  const shown = assessCase(read.value, pinned, { ...options, marking });
  if (!shown.ok) return shown;
  return { ok: true, value: { shown: shown.value.assessment, whole: whole.value.assessment } };
}

function placesIn(
  { inference }: Assessment,
  { incident, state }: DeclareFlags,
): DeclarationPlace[] {
  const known = inference.incidents.flatMap((one) =>
    one.states.map((each) => ({ incident: one.incident, state: each.state })),
  );
  const asked = known.filter(
    (one) =>
      one.incident === (incident ?? known[0]?.incident) && one.state === (state ?? one.state),
  );
  if (asked.length > 0) return asked;
  const pairs = known.map((one) => `${one.incident} and ${one.state}`).join(', ');
  throw new Misuse(`--incident, --state: this case asks about ${pairs}`);
}

function unknownSpeaker(asked: string | undefined, { library }: Assessment): string {
  const known = library.room.speakers.map(({ speaker }) => speaker).join(', ');
  return `--speaker ${asked}: give one of ${known}`;
}
