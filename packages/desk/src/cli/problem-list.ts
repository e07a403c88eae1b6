import type { Problem } from '@respondeat/engine';
import { styled, type Terminal } from './terminal.ts';

/** Problems as a person reads them: code, path and line; why; what to try. */
export function problemList(problems: readonly Problem[], terminal: Terminal): string {
  return problems
    .map(({ code, path, line, because, try: advice }) => {
      const place = [path, line === undefined ? '' : `line ${line}`]
        .filter((part) => part !== '')
        .join('  ');
      return `${styled('bold', code, terminal)}  ${place}\n  ${because}\n  ${styled('dim', 'try:', terminal)} ${advice}`;
    })
    .join('\n');
}

/** How many problems there are, in words. */
export function problemCount(problems: readonly Problem[]): string {
  return problems.length === 1 ? '1 problem' : `${problems.length} problems`;
}
