import {
  type CheckedSentence,
  checkStatement,
  incidentsAsked,
  type Outcome,
  scoreLabelled,
  statementGround,
} from '@respondeat/engine';
import { assessCase } from '../../case-files/assess-case.ts';
import { caseFileAt, readCase } from '../../case-files/read-case.ts';
import type { FileUse } from '../../input/read-file.ts';
import { readText } from '../../input/read-text.ts';
import { readLibrary, statementTools } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { daysIn, markingIn } from '../part-question.ts';
import { tellProblems } from '../problem-list.ts';
import { scoredText, statementText } from '../statement-text.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `respondeat statement`, as the command line gives them. */
export interface StatementFlags {
  readonly labelled?: string;
  readonly incident?: string;
  readonly marking?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Of what is drawn where attacks teach each other. Always the same, so that an answer can be repeated. */
const SEED = 1;

const DRAFT: FileUse = {
  noun: 'a draft statement in plain text or Markdown',
  // Declared: a statement of some hundred pages.
  maximumBytes: 1_000_000,
  whereLarger: 'check the draft in parts',
};

const LABELLED: FileUse = {
  noun: 'a file of labelled sentences in JSON',
  // Declared: some ten thousand sentences.
  maximumBytes: 8_000_000,
  whereLarger: 'divide the file, and score its parts one after the other',
};

/** Checks a draft statement against a case, or scores the check on labelled sentences. */
export function statement(
  path: string | undefined,
  draft: string | undefined,
  { flags, terminal }: { readonly flags: StatementFlags; readonly terminal: Terminal },
): ExitCode {
  if (flags.labelled !== undefined) return scoreFile(flags.labelled, flags, terminal);
  if (path === undefined || draft === undefined)
    throw new Misuse('statement: name a case and a draft, or --labelled FILE');
  const checked = checkDraft(path, draft, flags);
  const asJson = flags.json === true;
  if (!checked.ok)
    return tellProblems({ problems: checked.problems, file: checked.file }, { asJson, terminal });
  const { sentences } = checked;
  terminal.out.line(asJson ? jsonText({ sentences }) : statementText(sentences, terminal.out));
  return sentences.every(({ label }) => label === 'supported') ? EXIT.done : EXIT.problems;
}

/** Which file the problems are about goes with them. */
type Checked =
  | { readonly ok: true; readonly sentences: readonly CheckedSentence[] }
  | (Extract<Outcome<never>, { ok: false }> & { readonly file: string });

function checkDraft(path: string, draft: string, flags: StatementFlags): Checked {
  const options = optionsOf(flags);
  const pinned = readLibrary();
  const read = readCase(path, pinned.library);
  if (!read.ok) return { ...read, file: caseFileAt(path) };
  const { caseFile } = read.value;
  const incident = incidentIn(incidentsAsked(caseFile), flags.incident);
  // A statement is made in public: the lowest version that can be made of the case.
  const { marking = caseFile.marking } = options;
  const assessed = assessCase(read.value, pinned, { seed: SEED, ...options, marking });
  if (!assessed.ok) return { ...assessed, file: caseFileAt(path) };
  const text = readText(draft, DRAFT);
  if (!text.ok) return { ...text, file: draft };
  const ground = statementGround(assessed.value.assessment, caseFile, incident);
  const sentences = checkStatement(text.value, ground, statementTools().rules);
  return sentences.length === 0 ? withoutSentences(draft) : { ok: true, sentences };
}

/** A draft in which nothing was checked must not pass for one in which everything stands. */
function withoutSentences(file: string): Checked {
  const because = `\`${file}\` holds no sentence`;
  const advice = 'name a draft statement in plain text or Markdown';
  return { ok: false, file, problems: [{ code: 'file.empty', path: '', because, try: advice }] };
}

function incidentIn(known: readonly string[], asked: string | undefined): string {
  if (asked !== undefined && !known.includes(asked))
    throw new Misuse(`--incident ${asked}: this case asks about ${known.join(', ')}`);
  return asked ?? known[0]!;
}

function optionsOf({ asOf, marking: asked }: StatementFlags) {
  const marking = markingIn(asked);
  return { ...daysIn({ asOf }), ...(marking === undefined ? {} : { marking }) };
}

function scoreFile(path: string, { json }: StatementFlags, terminal: Terminal): ExitCode {
  const asJson = json === true;
  const refuse = (problems: Parameters<typeof tellProblems>[0]['problems']) =>
    tellProblems({ problems, file: path }, { asJson, terminal });
  const text = readText(path, LABELLED);
  if (!text.ok) return refuse(text.problems);
  const parsed = parsedJson(text.value);
  if (!parsed.ok) return refuse(parsed.problems);
  const scored = scoreLabelled(parsed.value, statementTools());
  if (!scored.ok) return refuse(scored.problems);
  const sentences = scored.value;
  terminal.out.line(asJson ? jsonText({ sentences }) : scoredText(sentences, terminal.out));
  return EXIT.done;
}

function parsedJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const because = `it is no JSON: ${(error as Error).message}`;
    const advice = 'export it again as JSON, or mend it at that place';
    return {
      ok: false,
      problems: [{ code: 'labelled-sentences.json', path: '', because, try: advice }],
    };
  }
}
