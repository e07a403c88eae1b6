import {
  FAMILIES,
  type FindingDefinition,
  periodText,
  type StandardsLibrary,
} from '../../../packages/engine/src/index.ts';
import { document, section, table } from '../markdown.ts';
import { FAMILY_WORDS, SCOPE_WORDS } from './law-words.ts';

/** The list of all standards by family, as Markdown. */
export function standardsIndex({ standards, proofLevels }: StandardsLibrary): string {
  const all = [...standards.values()];
  return document([
    '# Standards, one by one',
    '<!-- Made by scripts/reference-docs.ts from standards/. -->',
    `${all.length} legal and analytic tests. All are applied to every case and none is chosen for you; how to read a verdict is told in the [guide](../../guide/standards.md), what each example needs in [another list](../what-examples-need.md). This is no legal advice.`,
    ...FAMILIES.map((family) =>
      section(FAMILY_WORDS[family], [
        table(
          ['standard', 'id', 'forum', 'acceptance', 'in force', 'level of proof'],
          all
            .filter((standard) => standard.family === family)
            .map((standard) => [
              `[${standard.title}](${standard.id}.md)`,
              `\`${standard.id}\``,
              standard.forum,
              standard.acceptance,
              periodText(standard.inForce),
              `${proofLevels.get(standard.proof.level)?.label} (${proofLevels.get(standard.proof.level)?.bar})`,
            ]),
        ),
      ]),
    ),
  ]);
}

/** The list of all findings by what they are about, as Markdown. */
export function findingsIndex({ findings }: StandardsLibrary): string {
  const all = [...findings.values()];
  const scopes = [...new Set(all.map(({ scope }) => scope))];
  return document([
    '# Findings, one by one',
    '<!-- Made by scripts/reference-docs.ts from vocabulary/findings.yaml. -->',
    `${all.length} questions that [standards](../standards/README.md) ask. Inference gives each an interval; one that nobody reported on is unknown.`,
    ...scopes.map((scope) =>
      section(SCOPE_WORDS[scope], [rows(all.filter((finding) => finding.scope === scope))]),
    ),
  ]);
}

function rows(findings: readonly FindingDefinition[]): string {
  return table(
    ['finding', 'question', 'seldom provable'],
    findings.map(({ id, question, seldomProvable }) => [
      `[\`${id}\`](${id}.md)`,
      question,
      seldomProvable ? 'yes' : '',
    ]),
  );
}
