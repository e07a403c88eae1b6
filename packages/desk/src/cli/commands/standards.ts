import { nearestName, type Standard, type StandardsLibrary } from '@respondeat/engine';
import { readLibrary } from '../../library/read-library.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { standardPage } from '../standard-page.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat standards`, as the command line gives them. */
export interface StandardsFlags {
  readonly json?: boolean;
}

/** Lists the standards, or shows one whole. */
export function standards(
  id: string | undefined,
  { json }: StandardsFlags,
  { out }: Terminal,
): ExitCode {
  const { law } = readLibrary().library;
  const all = [...law.standards.values()];
  if (id === undefined) {
    out.line(json === true ? jsonText(all.map(entry)) : alignColumns(all.map(row)));
    return EXIT.done;
  }
  const standard = law.standards.get(id);
  if (standard === undefined) throw new Misuse(unknown(id, law));
  out.line(json === true ? jsonText(standard) : standardPage(standard, law, out));
  return EXIT.done;
}

function entry({ id, title, question, family, forum, proof }: Standard) {
  return { id, title, question, family, forum, proof };
}

function row({ id, family, title }: Standard): string[] {
  return [id, family, title];
}

function unknown(id: string, { standards: known }: StandardsLibrary): string {
  const near = nearestName(id, known.keys());
  const advice =
    near === undefined ? '`respondeat standards` lists them' : `did you mean \`${near}\`?`;
  return `there is no standard \`${id}\`; ${advice}`;
}
