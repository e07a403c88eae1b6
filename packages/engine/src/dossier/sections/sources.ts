import type { Assessment } from '../assessment.ts';
import type { Section } from '../document.ts';

/** Who is heard, how each is graded and why, whose voice it is and on whom it draws. */
export function sourcesSection({ caseFile, library }: Assessment): Section {
  const nameOfSource = (id: string) =>
    caseFile.sources.find((source) => source.id === id)?.name ?? id;
  const used = new Set(caseFile.reports.map(({ source }) => source));
  const sources = caseFile.sources.filter(({ id }) => used.has(id));
  return {
    id: 'sources',
    title: 'Sources',
    aside: `${sources.length} heard`,
    blocks: [
      {
        kind: 'table',
        caption: [
          'Reliability by the Admiralty scale, A to E; F means that it cannot be judged, which is not bad.',
        ],
        table: {
          columns: [
            { title: 'source', align: 'start' },
            { title: 'kind', align: 'start' },
            { title: 'grade', align: 'start' },
            { title: 'why', align: 'start' },
            { title: 'interests; draws on', align: 'start' },
          ],
          rows: sources.map((source) => [
            [source.name],
            [library.kinds.source[source.kind]?.means ?? source.kind],
            [source.reliability],
            [source.because],
            [
              [
                source.interests,
                source.drawsOn?.length
                  ? `draws on ${source.drawsOn.map(nameOfSource).join(', ')}`
                  : undefined,
              ]
                .filter((part) => part !== undefined)
                .join('; ') || '—',
            ],
          ]),
        },
      },
    ],
  };
}
