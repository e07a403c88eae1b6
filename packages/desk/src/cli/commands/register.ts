import {
  lookUp,
  REGISTER_DEGREES,
  type RegisterDegree,
  type RegisterQuery,
  summariseRegister,
} from '@respondeat/engine';
import { readRegister } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { dayIn } from '../part-question.ts';
import { registerText } from '../register-text.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat register`, as the command line gives them. */
export interface RegisterFlags {
  readonly speaker?: string;
  readonly accused?: string;
  readonly about?: string;
  readonly degree?: string;
  readonly since?: string;
  readonly json?: boolean;
}

/** Looks up who attributed what to whom, when and how categorically. */
export function register(flags: RegisterFlags, terminal: Terminal): ExitCode {
  const rows = lookUp(readRegister(), queryIn(flags));
  const summary = summariseRegister(rows);
  terminal.out.line(
    flags.json === true
      ? jsonText({ statements: rows, summary })
      : registerText(rows, summary, terminal.out),
  );
  return EXIT.done;
}

function queryIn(flags: RegisterFlags): RegisterQuery {
  const { speaker, accused, about, degree } = flags;
  const since = dayIn(flags.since, '--since');
  const known: RegisterDegree | undefined = REGISTER_DEGREES.find((one) => one === degree);
  if (degree !== undefined && known === undefined)
    throw new Misuse(`--degree ${degree}: give one of ${REGISTER_DEGREES.join(', ')}`);
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(accused === undefined ? {} : { accused }),
    ...(about === undefined ? {} : { incident: about }),
    ...(known === undefined ? {} : { degree: known }),
    ...(since === undefined ? {} : { since }),
  };
}
