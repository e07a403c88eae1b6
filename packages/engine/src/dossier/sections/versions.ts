import type { Assessment } from '../assessment.ts';
import type { Section } from '../document.ts';

/** What this dossier was made from: the same of each gives the same bytes. */
export function versionsSection({ library, provenance, inference, evidence }: Assessment): Section {
  const own = [...library.law.own];
  const rows: [string, string][] = [
    ['engine', provenance.engine],
    ['model', `edition ${provenance.modelEdition}, SHA-256 ${provenance.modelSha256}`],
    ['standards and findings', `SHA-256 ${provenance.standardsSha256}`],
    ...(own.length === 0
      ? []
      : [['standards that do not ship', own.join(', ')] satisfies [string, string]]),
    ['case file', `SHA-256 ${provenance.caseSha256}`],
    ['seed', `${provenance.seed}; this assessment is exact and draws nothing at random`],
    ['as of', provenance.asOf ?? 'all that is recorded'],
    ['law of', provenance.lawOf ?? provenance.asOf ?? 'today: the newest of each standard'],
    ['version', `${provenance.marking}: recomputed from only what this version may show`],
    ['graph', `${inference.variables} variables, ${inference.cliqueStates} clique states, exact`],
    ['probability of the evidence', `10^${inference.log10Evidence.toFixed(4)} under the model`],
    ['evidence', `${evidence.items.length} pieces with weight`],
  ];
  return {
    id: 'versions',
    title: 'Versions',
    blocks: [
      {
        kind: 'table',
        caption: ['The same of each gives the same bytes.'],
        table: {
          columns: [
            { title: 'what', align: 'start' },
            { title: 'which', align: 'start' },
          ],
          rows: rows.map(([what, which]) => [[what], [which]]),
        },
      },
    ],
  };
}
