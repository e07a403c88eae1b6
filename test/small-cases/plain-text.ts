import type { Inline } from '../../packages/engine/src/dossier/index.ts';

/** Runs of a document as the words that a reader sees. */
export function plainText(runs: readonly Inline[] = []): string {
  const words = runs.map((run) => {
    if (typeof run === 'string') return run;
    return 'text' in run ? run.text : '';
  });
  return words.join('');
}
