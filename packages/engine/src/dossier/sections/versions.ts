import type { CaseInference, CaseManner } from '../../inference/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Section } from '../document.ts';

/** What this dossier was made from: the same of each gives the same bytes. */
export function versionsSection({ library, provenance, inference, evidence }: Assessment): Section {
  const own = [...library.law.own];
  const rows: [string, string][] = [
    ['engine', provenance.engine],
    ['model', `edition ${provenance.modelEdition}, SHA-256 ${provenance.modelSha256}`],
    ['standards, findings and decided cases', `SHA-256 ${provenance.standardsSha256}`],
    ...(own.length === 0
      ? []
      : [['standards that do not ship', own.join(', ')] satisfies [string, string]]),
    ['case file', `SHA-256 ${provenance.caseSha256}`],
    ['seed', `${provenance.seed}; ${whatIsDrawn(inference)}`],
    ['as of', provenance.asOf ?? 'all that is recorded'],
    ['law of', provenance.lawOf ?? provenance.asOf ?? 'today: the newest of each standard'],
    ['version', `${provenance.marking}: recomputed from only what this version may show`],
    [
      'graph',
      `${inference.variables} variables, ${inference.cliqueStates} clique states, ${exactness(inference.manner)}`,
    ],
    ...evidenceRow(inference),
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

function exactness({ kind, byIncident }: CaseManner): string {
  const apart = byIncident ? ', attack by attack' : '';
  if (kind === 'weighted') return `approximate${apart}`;
  return kind === 'exact' ? `exact${apart}` : `exact over a cut set${apart}`;
}

function evidenceRow({ log10Evidence }: CaseInference): [string, string][] {
  if (log10Evidence === undefined) return [];
  return [['probability of the evidence', `10^${log10Evidence.toFixed(4)} under the model`]];
}

function whatIsDrawn({ campaign, manner }: CaseInference): string {
  if (manner.kind === 'weighted')
    return `figures are means over ${manner.draws} weighted draws, and approximate`;
  if (campaign === undefined) return 'probabilities are exact; only intervals over draws are drawn';
  return `figures on the attack alone are exact; those with the record of the group are means over ${campaign.draws} draws`;
}
