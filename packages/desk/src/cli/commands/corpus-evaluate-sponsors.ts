import { evaluateSponsors } from '../../corpus/evaluate/evaluate-sponsors.ts';
import { readSupport } from '../../corpus/sponsors/read-support.ts';
import { evaluateInto } from '../evaluate-into.ts';
import type { EvaluateFlags } from '../evaluation-flags.ts';
import { sponsorEvaluationText } from '../evaluation-text.ts';
import type { ExitCode } from '../exit-codes.ts';
import { firstTold } from '../skipped-rows.ts';
import type { Terminal } from '../terminal.ts';

/** Measures who-stands-behind on groups whose sponsors are known and hidden, beside two baselines. */
export function corpusEvaluateSponsors(
  path: string,
  flags: EvaluateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return evaluateInto(path, flags, {
    terminal,
    read: () => {
      const record = readSupport(path);
      if (!record.ok) return record;
      const { sound, skipped } = record.value;
      return { ok: true, value: { read: sound, skipped: firstTold(skipped, path) } };
    },
    evaluate: async (record, drawing, stepsOf) => ({
      groupYears: record.groups.length,
      evaluations: await evaluateSponsors(record, { ...drawing, step: stepsOf('') }),
    }),
    text: ({ evaluations }, channel) => sponsorEvaluationText(evaluations, channel),
  });
}
