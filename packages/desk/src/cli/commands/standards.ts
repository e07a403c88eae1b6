import { nearestName, type Standard, type StandardsLibrary } from '@respondeat/engine';
import { libraryWith } from '../../library/own-standards.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { tellOwnProblems } from '../problem-list.ts';
import { standardPage } from '../standard-page.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat standards`, as the command line gives them. */
export interface StandardsFlags {
  readonly json?: boolean;
  readonly standards?: string;
}

/** Lists the standards, or shows one whole. */
export function standards(
  id: string | undefined,
  { json, standards: folder }: StandardsFlags,
  terminal: Terminal,
): ExitCode {
  const { out } = terminal;
  const read = libraryWith(folder);
  if (!read.ok) return tellOwnProblems(read.problems, folder, { asJson: json === true, terminal });
  const { law } = read.value.library;
  const all = [...law.standards.values()];
  if (id === undefined) {
    out.line(
      json === true
        ? jsonText(all.map((one) => entry(one, law)))
        : alignColumns(all.map((one) => row(one, law))),
    );
    return EXIT.done;
  }
  const standard = law.standards.get(id);
  if (standard === undefined) throw new Misuse(unknown(id, law));
  out.line(json === true ? jsonText(standard) : standardPage(standard, law, out));
  return EXIT.done;
}

function entry({ id, title, question, family, forum, proof }: Standard, { own }: StandardsLibrary) {
  return { id, title, question, family, forum, proof, own: own.has(id) };
}

function row({ id, family, title }: Standard, { own }: StandardsLibrary): string[] {
  return [id, family, own.has(id) ? `${title} (your own)` : title];
}

function unknown(id: string, { standards: known }: StandardsLibrary): string {
  const near = nearestName(id, known.keys());
  const advice =
    near === undefined ? '`respondeat standards` lists them' : `did you mean \`${near}\`?`;
  return `there is no standard \`${id}\`; ${advice}`;
}
