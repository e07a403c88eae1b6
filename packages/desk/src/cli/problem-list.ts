import type { Problem } from '@respondeat/engine';
import { jsonText } from '../output/json-text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { printable } from './printable.ts';
import type { Channel, Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Problems, and the file that they are in. */
export interface ProblemsOfFile {
  readonly problems: readonly Problem[];
  /** Where a problem names no file of its own. */
  readonly file: string;
}

/** Problems as a person reads them: where, and which; why; what to try. */
export function problemList({ problems, file: asked }: ProblemsOfFile, channel: Channel): string {
  return problems
    .map((problem) => {
      const { code, path, because, try: advice } = problem;
      const place = placeOf(problem, asked);
      const head = [code, place, path]
        .filter((part) => part !== '')
        .map(printable)
        .join('  ');
      const paragraph = (text: string) =>
        wrap(printable(text), { width: channel.width, indent: 2 });
      return [channel.emphasise('bold', head), paragraph(because), paragraph(`Try: ${advice}`)];
    })
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/**
 * Where a problem is: the file and the line; the file alone where it is another than the one asked about, or where the problem
 * is about the whole of it, and does not say which.
 */
function placeOf({ file: own, line, path, because }: Problem, asked: string): string {
  const file = own ?? asked;
  if (line !== undefined) return `${file}:${line}`;
  return (own !== undefined || path === '') && !because.includes(file) ? file : '';
}

/** Tells why the standards of a user's folder cannot be applied. */
export function tellOwnProblems(
  problems: readonly Problem[],
  folder: string | undefined,
  where: { asJson: boolean; terminal: Terminal },
): ExitCode {
  return tellProblems({ problems, file: folder ?? '' }, where);
}

/** Tells why there is no answer: as JSON in its place, or else on the error stream. Gives the exit code. */
export function tellProblems(
  refused: ProblemsOfFile,
  { asJson, terminal }: { asJson: boolean; terminal: Terminal },
): ExitCode {
  const { out, err } = terminal;
  if (asJson) out.line(jsonText({ problems: refused.problems }));
  else err.line(problemList(refused, err));
  return EXIT.problems;
}
