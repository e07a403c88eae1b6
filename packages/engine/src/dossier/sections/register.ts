import type { Report } from '../../casefile/index.ts';
import { compareReports, type Weighed, type WeighedReport } from '../../evidence/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import { counted, joined, nameOf, sentence } from '../naming.ts';

/** Every report, trace and judgement, with what it bears on, what it weighed, and what carried no weight and why. */
export function registerSection(assessment: Assessment): Section {
  const { caseFile, evidence } = assessment;
  const weighed = new Map(evidence.items.map((item) => [item.id, item]));
  const weightless = new Map(evidence.weightless.map(({ id, because }) => [id, because]));
  const reports = caseFile.reports.toSorted(compareReports);
  return {
    id: 'register',
    title: 'Register of evidence',
    aside: `${counted(evidence.items.length, 'piece')} with weight, ${evidence.weightless.length} without`,
    blocks: [
      ...reports.map((report) =>
        reportEntry(assessment, report, {
          item: weighed.get(report.id),
          because: weightless.get(report.id),
        }),
      ),
      ...traceEntries(assessment),
      ...judgementEntries(assessment),
    ],
  };
}

function reportEntry(
  assessment: Assessment,
  report: Report,
  { item, because }: { item: Weighed | undefined; because: string | undefined },
): Block {
  const { caseFile } = assessment;
  const source = caseFile.sources.find(({ id }) => id === report.source);
  const graded = `${source?.reliability ?? 'F'}${report.credibility}`;
  return {
    kind: 'entry',
    id: report.id,
    title: [
      { kind: 'strong', text: report.id },
      ` · ${report.date} · ${source?.name ?? report.source} · ${graded} `,
      { kind: 'mark', verification: report.verification },
    ],
    blocks: [
      { kind: 'paragraph', text: [`${stanceWord(report)}: ${report.says}`] },
      { kind: 'paragraph', text: [{ kind: 'quiet', text: detailsOf(report) }] },
      {
        kind: 'paragraph',
        text:
          item === undefined
            ? [`Carries no weight: ${because ?? 'not used'}.`]
            : weightOf(assessment, item),
      },
    ],
  };
}

function stanceWord({ stance }: Report): string {
  return { asserts: 'Asserts', denies: 'Denies', 'takes-no-position': 'Takes no position' }[stance];
}

function detailsOf({ because, origin, reference, capture, marking }: Report): string {
  return [
    because === undefined ? undefined : `Credibility: ${sentence(because)}`,
    origin === undefined ? undefined : `Retells ${origin}.`,
    reference === undefined ? undefined : `Read in: ${sentence(reference)}`,
    capture === undefined ? undefined : `Capture ${capture.file}, SHA-256 ${capture.sha256}.`,
    marking,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function weightOf(assessment: Assessment, item: Weighed): Inline[] {
  const moved = movements(assessment, item.id);
  const shared = item.kind === 'report' ? sharedOrigin(assessment, item) : [];
  return [
    moved.length === 0
      ? 'Moved none of the followed conclusions by as much as 0.01. '
      : `Moved, in log-odds: ${moved.join('; ')}. `,
    ...shared,
  ];
}

function movements({ caseFile, inference }: Assessment, id: string): string[] {
  const least = 0.01;
  return inference.incidents.flatMap((incident) => {
    const author = nameOf(caseFile, incident.perpetrator[0]?.candidate ?? 'other');
    const followed = [
      { label: `${author} did it`, waterfall: incident.waterfall },
      ...incident.states.flatMap((state) =>
        (['support', 'approval', 'direction'] as const).map((part) => ({
          label: `${part} by ${nameOf(caseFile, state.state)}`,
          waterfall: state.waterfalls[part],
        })),
      ),
    ];
    return followed.flatMap(({ label, waterfall }) => {
      const step = waterfall.steps.find(({ item }) => item === id);
      return step !== undefined && Math.abs(step.logOdds) >= least
        ? [`${label} ${logOddsText(step.logOdds)}`]
        : [];
    });
  });
}

function sharedOrigin(
  { evidence }: Assessment,
  { id, origin, copyProbability }: WeighedReport,
): Inline[] {
  const others = evidence.origins.get(origin)?.reports.filter((report) => report !== id) ?? [];
  if (others.length === 0) return [];
  return [
    'Shares its origin with ',
    ...joined(
      others.map((other): Inline => ({ kind: 'evidence', id: other })),
      ', ',
    ),
    `; repeats it with probability ${copyProbability}.`,
  ];
}

function traceEntries(assessment: Assessment): Block[] {
  const weighed = new Map(assessment.evidence.items.map((item) => [item.id, item]));
  return (assessment.caseFile.traces ?? []).map((trace): Block => {
    const item = weighed.get(trace.id);
    return {
      kind: 'entry',
      id: trace.id,
      title: [{ kind: 'strong', text: trace.id }, ` · expected trace · seen: ${trace.seen}`],
      blocks: [
        { kind: 'paragraph', text: [`${sentence(trace.what)} ${trace.because}`] },
        {
          kind: 'paragraph',
          text:
            item === undefined ? ['Carries no weight: not assessed.'] : weightOf(assessment, item),
        },
      ],
    };
  });
}

function judgementEntries(assessment: Assessment): Block[] {
  const { caseFile, evidence } = assessment;
  return evidence.items.flatMap((item): Block[] => {
    if (item.kind !== 'judgement') return [];
    const ratings = Object.entries(item.judgement.ratings).map(
      ([id, step]) => `${nameOf(caseFile, id)}: ${step}`,
    );
    return [
      {
        kind: 'entry',
        id: item.id,
        title: [
          { kind: 'strong', text: item.id },
          ` · ${item.date} · judgement of ${item.judgement.by}`,
        ],
        blocks: [
          {
            kind: 'paragraph',
            text: [
              `${item.judgement.item}. ${item.judgement.because} Ratings: ${ratings.join('; ')}.`,
            ],
          },
          { kind: 'paragraph', text: weightOf(assessment, item) },
        ],
      },
    ];
  });
}
