import type { Judgement, Report, Trace } from '../../casefile/index.ts';
import {
  compareReports,
  isPresumedRetelling,
  type Weighed,
  type WeighedReport,
} from '../../evidence/index.ts';
import { percentText } from '../../vocabulary/index.ts';
import type { Assessment } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import { counted, joined, nameOf, sentence } from '../naming.ts';
import { incidentOf, isOfAnotherAttack, titleOfAttack } from '../told-attacks.ts';

/** Every report, trace and judgement, with what it bears on, what it weighed, and what carried no weight and why. */
export function registerSection(assessment: Assessment): Section {
  const { caseFile, evidence } = assessment;
  const isShown = (incident: string | undefined) => !isOfAnotherAttack(incident, assessment);
  const reports = caseFile.reports.filter(({ about }) => isShown(incidentOf(about)));
  const traces = (caseFile.traces ?? []).filter(({ incident }) => isShown(incident));
  const judgements = (caseFile.judgements ?? []).filter(({ incident }) => isShown(incident));
  const weightOf = weightsIn(assessment);
  return {
    id: 'register',
    title: 'Register of evidence',
    aside: `${counted(evidence.items.length, 'piece')} with weight, ${evidence.weightless.length} without`,
    blocks: [
      ...restIsElsewhere(assessment),
      ...reports
        .toSorted(compareReports)
        .map((report) => reportEntry(assessment, report, weightOf(report.id))),
      ...traces.map((trace) => traceEntry(trace, weightOf(trace.id))),
      ...judgements
        .toSorted(compareReports)
        .map((judgement) => judgementEntry(assessment, judgement, weightOf(judgement.id))),
    ],
  };
}

function restIsElsewhere({ evidence, told }: Assessment): Block[] {
  const others = evidence.incidents.filter(({ id }) => !told.includes(id)).length;
  if (others === 0) return [];
  const text = `What is about one of the ${counted(others, 'attack')} that ${others === 1 ? 'is' : 'are'} not told whole here stands in a dossier that tells it.`;
  return [{ kind: 'paragraph', text: [text] }];
}

function reportEntry({ caseFile }: Assessment, report: Report, weight: Inline[]): Block {
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
      { kind: 'paragraph', text: weight },
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

/** By record, what it moved, or why it carries no weight. Looked up once: a case may have ten thousand of them. */
function weightsIn(assessment: Assessment): (id: string) => Inline[] {
  const { items, weightless } = assessment.evidence;
  const movements = movementsOf(assessment);
  const weighed = new Map(items.map((item) => [item.id, item]));
  const because = new Map(weightless.map((idle) => [idle.id, idle.because]));
  return (id) => {
    const item = weighed.get(id);
    if (item === undefined) return [`Carries no weight: ${because.get(id) ?? 'not used'}.`];
    const moved = movedBy(id, movements);
    const besides = item.kind === 'report' ? sharedOrigin(assessment, item) : ofDenial(item);
    if (movements.length === 0) return besides;
    return [
      moved.length === 0
        ? 'Moved none of the followed conclusions by as much as 0.01. '
        : `Moved, in log-odds: ${moved.join('; ')}. `,
      ...besides,
    ];
  };
}

/** A conclusion that is followed through the evidence, and by how much each piece moved it, in log-odds. */
interface Movement {
  readonly label: string;
  readonly logOddsBy: ReadonlyMap<string, number>;
}

/** Everything that is followed, in the order in which it is told. */
function movementsOf({ caseFile, inference }: Assessment): Movement[] {
  const isOneOfSeveral = inference.incidents.length > 1;
  const followed = inference.incidents.flatMap((incident) => {
    const author = nameOf(caseFile, incident.perpetrator[0]?.candidate ?? 'other');
    const title = titleOfAttack(incident.incident, caseFile);
    const place = isOneOfSeveral ? ` (${title})` : '';
    return [
      { label: `${author} did it${place}`, waterfall: incident.waterfall },
      ...incident.states.flatMap((state) =>
        (['support', 'approval', 'direction'] as const).map((part) => ({
          label: `${part} by ${nameOf(caseFile, state.state)}${place}`,
          waterfall: state.waterfalls[part],
        })),
      ),
    ];
  });
  return followed.map(({ label, waterfall }) => ({
    label,
    logOddsBy: new Map(waterfall.steps.map(({ item, logOdds }) => [item, logOdds])),
  }));
}

/** Movements of less than this are not told. */
const LEAST_TOLD = 0.01;

function movedBy(id: string, movements: readonly Movement[]): string[] {
  return movements.flatMap(({ label, logOddsBy }) => {
    const logOdds = logOddsBy.get(id) ?? 0;
    return Math.abs(logOdds) >= LEAST_TOLD ? [`${label} ${logOddsText(logOdds)}`] : [];
  });
}

/** Which way a denial points, and why: a reader expects it to speak for whoever denies. */
function ofDenial(item: Weighed): Inline[] {
  if (item.kind !== 'claim' || !isDenial(item.report)) return [];
  const { ifSo, ifNot } = item;
  const often = `Of those who had a part ${percentText(ifSo)} would deny it, and ${percentText(ifNot)} of those who had none (declared)`;
  if (ifSo === ifNot) return [`${often}: the denial points neither way.`];
  if (ifSo < ifNot) return [`${often}: the denial speaks for whoever makes it.`];
  return [
    `${often}. Those who had none are more often silent, so the denial does not speak for whoever makes it, but a little against.`,
  ];
}

function isDenial({ about }: Report): boolean {
  return 'claim' in about && about.claim === 'denial';
}

function sharedOrigin({ evidence }: Assessment, report: WeighedReport): Inline[] {
  const { id, origin } = report;
  const others = evidence.origins.get(origin)?.reports.filter((other) => other !== id) ?? [];
  if (others.length === 0) return [];
  return [
    'Shares its origin with ',
    ...joined(
      others.map((other): Inline => ({ kind: 'evidence', id: other })),
      ', ',
    ),
    `; ${repeating(report)}.`,
  ];
}

/** Whether a report repeats the origin that it shares with others. */
function repeating(report: WeighedReport): string {
  const { copyProbability } = report;
  if (copyProbability === 0) return 'it is not taken to repeat them';
  if (copyProbability === 1) return 'it repeats what was told before';
  const repeats = isPresumedRetelling(report) ? 'is presumed to repeat' : 'repeats';
  return `it ${repeats} what was told before with probability ${copyProbability}`;
}

function traceEntry({ id, seen, what, because }: Trace, weight: Inline[]): Block {
  return {
    kind: 'entry',
    id,
    title: [{ kind: 'strong', text: id }, ` · expected trace · seen: ${seen}`],
    blocks: [
      { kind: 'paragraph', text: [`${sentence(what)} ${because}`] },
      { kind: 'paragraph', text: weight },
    ],
  };
}

function judgementEntry(
  { caseFile }: Assessment,
  { id, date, by, item, because, ratings }: Judgement,
  weight: Inline[],
): Block {
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
      { kind: 'paragraph', text: weight },
    ],
  };
}
