import type { DeclarationOnTheDay } from '../../declaration/index.ts';
import { atLeast, type Outline } from '../../inference/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { counted, listing, nameOf, sentence } from '../naming.ts';
import { attackHeading } from '../told-attacks.ts';

/** What was declared in public, each statement beside what the evidence known that day supported. */
export function spokenSection(assessment: Assessment): Section {
  const { declarations } = assessment;
  return {
    id: 'declarations',
    title: 'What was said, and what was known that day',
    aside: counted(declarations.length, 'declaration'),
    blocks:
      declarations.length === 0
        ? [{ kind: 'paragraph', text: ['No public declaration is on record.'] }]
        : [...asOfFigures(assessment), declarationsTable(assessment)],
  };
}

function asOfFigures(assessment: Assessment): Block[] {
  const { caseFile, declarations, inference, evidence } = assessment;
  return inference.incidents.flatMap(({ incident, perpetrator }): Block[] => {
    const leading = perpetrator[0]?.candidate ?? 'other';
    const followed = declarations.flatMap(({ declaration, supported }) => {
      const outline = supported.find((known) => known.incident === incident);
      return outline === undefined ? [] : [{ date: declaration.date, outline }];
    });
    const days = [...new Map(followed.map((point) => [point.date, point])).values()];
    const line = (label: string, probability: (outline: Outline) => number) => ({
      label,
      points: days.map(({ date, outline }) => ({ date, probability: probability(outline) })),
    });
    const lines = [
      line(`${nameOf(caseFile, leading)} did it`, ({ perpetrator: who }) => who.get(leading) ?? 0),
      ...evidence.states.flatMap((state) => {
        const name = nameOf(caseFile, state);
        const part = (least: 'support' | 'direction') => (outline: Outline) =>
          atLeast(outline.parts.get(state) ?? [], least);
        return [
          line(`${name}: at least support`, part('support')),
          line(`${name}: direction`, part('direction')),
        ];
      }),
    ];
    return [
      ...attackHeading(assessment, { incident }),
      {
        kind: 'figure',
        figure: {
          kind: 'as-of',
          lines,
          declarations: declarations.map(({ declaration }) => ({
            date: declaration.date,
            label: nameOf(caseFile, declaration.speaker),
          })),
        },
        caption: [
          'What the evidence known on each day supported, on the days when somebody spoke.',
        ],
        table: {
          columns: [
            { title: 'day', align: 'start' },
            ...lines.map(({ label }) => ({ title: label, align: 'end' as const })),
          ],
          rows: days.map(({ date }, index) => [
            [date],
            ...lines.map(({ points }) => [percentText(points[index]?.probability ?? 0)]),
          ]),
        },
      },
    ];
  });
}

function declarationsTable(assessment: Assessment): Block {
  return {
    kind: 'table',
    caption: [
      'Each public statement, in its own sense, with what the evidence of that day supported.',
    ],
    table: {
      columns: [
        { title: 'date', align: 'start' },
        { title: 'speaker', align: 'start' },
        { title: 'degree', align: 'start' },
        { title: 'what was said', align: 'start' },
        { title: 'supported that day', align: 'start' },
      ],
      rows: assessment.declarations.map((entry) => declarationRow(assessment, entry)),
    },
  };
}

function declarationRow(
  assessment: Assessment,
  { declaration, supported }: DeclarationOnTheDay,
): Inline[][] {
  const { caseFile, library } = assessment;
  const { date, speaker, degree, words, names, verification } = declaration;
  const named =
    names === undefined || names.length === 0
      ? ''
      : ` Names ${listing(names.map((id) => nameOf(caseFile, id)))}.`;
  return [
    [date],
    [nameOf(caseFile, speaker)],
    [library.kinds.degree[degree]?.means ?? degree],
    [`${sentence(words)}${named} `, { kind: 'mark', verification }],
    supported.flatMap((outline) => supportText(assessment, outline)),
  ];
}

function supportText(
  { caseFile, evidence }: Assessment,
  { perpetrator, parts }: Outline,
): Inline[] {
  const [leading, chance] = [...perpetrator].sort(([, a], [, b]) => b - a)[0] ?? ['other', 0];
  const states = evidence.states.map((state) => {
    const distribution = parts.get(state) ?? [];
    return `${nameOf(caseFile, state)}: support ${percentText(atLeast(distribution, 'support'))}, direction ${percentText(atLeast(distribution, 'direction'))}`;
  });
  return [`${nameOf(caseFile, leading)} ${percentText(chance)}. ${states.join('. ')}. `];
}
