import { type Problem, parseCaseFile } from '@respondeat/engine';
import type { StandardsOfDesk, Vocabulary } from '../desk/contract.ts';

const KINDS = ['actors', 'incidents', 'ties', 'sources', 'reports'] as const;

/** A case file as it would be imported, or everything that is wrong with it. */
export type CheckedText =
  | {
      readonly ok: true;
      readonly title: string;
      readonly counts: readonly { readonly kind: (typeof KINDS)[number]; readonly count: number }[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and checks the text of a case file here, as the desk will. Nothing is sent. */
export function checkText(
  text: string,
  { vocabulary, standards }: { vocabulary: Vocabulary; standards: StandardsOfDesk },
): CheckedText {
  const parsed = parseCaseFile(text, {
    kinds: vocabulary.kinds,
    findings: new Set(Object.keys(standards.findings)),
  });
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { caseFile } = parsed.value;
  return {
    ok: true,
    title: caseFile.title,
    counts: KINDS.map((kind) => ({ kind, count: caseFile[kind].length })),
  };
}
