import type { Judgement, Report, Trace } from '../../casefile/index.ts';
import { compareReports, type WeighedReport } from '../../evidence/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import { counted, joined, nameOf, sentence } from '../naming.ts';

/** Every report, trace and judgement, with what it bears on, what it weighed, and what carried no weight and why. */
export function registerSection(assessment: Assessment): Section {
  const { caseFile, evidence } = assessment;
  const reports = caseFile.reports.toSorted(compareReports);
  return {
    id: 'register',
    title: 'Register of evidence',
    aside: `${counted(evidence.items.length, 'piece')} with weight, ${evidence.weightless.length} without`,
    blocks: [
      ...reports.map((report) => reportEntry(assessment, report)),
      ...(caseFile.traces ?? []).map((trace) => traceEntry(assessment, trace)),
      ...(caseFile.judgements ?? [])
        .toSorted(compareReports)
        .map((judgement) => judgementEntry(assessment, judgement)),
    ],
  };
}

function reportEntry(assessment: Assessment, report: Report): Block {
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
      { kind: 'paragraph', text: weightOf(assessment, report.id) },
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

/** What a record moved, or why it carries no weight. */
function weightOf(assessment: Assessment, id: string): Inline[] {
  const { items, weightless } = assessment.evidence;
  const item = items.find((weighed) => weighed.id === id);
  if (item === undefined) {
    const because = weightless.find((idle) => idle.id === id)?.because ?? 'not used';
    return [`Carries no weight: ${because}.`];
  }
  const moved = movements(assessment, id);
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

function traceEntry(assessment: Assessment, { id, seen, what, because }: Trace): Block {
  return {
    kind: 'entry',
    id,
    title: [{ kind: 'strong', text: id }, ` · expected trace · seen: ${seen}`],
    blocks: [
      { kind: 'paragraph', text: [`${sentence(what)} ${because}`] },
      { kind: 'paragraph', text: weightOf(assessment, id) },
    ],
  };
}

function judgementEntry(
  assessment: Assessment,
  { id, date, by, item, because, ratings }: Judgement,
): Block {
  const { caseFile } = assessment;
  const rated = Object.entries(ratings).map(
    ([candidate, step]) => `${nameOf(caseFile, candidate)}: ${step}`,
  );
  return {
    kind: 'entry',
    id,
    title: [{ kind: 'strong', text: id }, ` · ${date} · judgement of ${by}`],
    blocks: [
      {
        kind: 'paragraph',
        text: [`${sentence(item)} ${because} Ratings: ${rated.join('; ')}.`],
      },
      { kind: 'paragraph', text: weightOf(assessment, id) },
    ],
  };
}
