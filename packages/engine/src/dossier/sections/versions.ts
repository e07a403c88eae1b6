import type { CaseInference } from '../../inference/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Section } from '../document.ts';

/** What this dossier was made from: the same of each gives the same bytes. */
export function versionsSection({ provenance, inference, evidence }: Assessment): Section {
  const rows: [string, string][] = [
    ['engine', provenance.engine],
    ['model', `edition ${provenance.modelEdition}, SHA-256 ${provenance.modelSha256}`],
    ['standards and findings', `SHA-256 ${provenance.standardsSha256}`],
    ['case file', `SHA-256 ${provenance.caseSha256}`],
    ['seed', `${provenance.seed}; ${whatIsDrawn(inference)}`],
    ['as of', provenance.asOf ?? 'all that is recorded'],
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

function whatIsDrawn({ campaign }: CaseInference): string {
  if (campaign === undefined) return 'probabilities are exact; only intervals over draws are drawn';
  return `figures on the attack alone are exact; those with the record of the group are means over ${campaign.draws} draws`;
}
