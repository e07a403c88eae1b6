import type { CaseFile } from '../../casefile/index.ts';
import type { Weighed } from '../../evidence/index.ts';
import { originOf, type Waterfall } from '../../inference/index.ts';
import { percentText, probabilityOf } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import type { WaterfallFigure } from '../figure.ts';
import { counted, joined, nameOf } from '../naming.ts';
import { toldApart } from '../told-apart.ts';
import { attackHeading } from '../told-attacks.ts';

/** A figure draws this many of the largest steps and sums the rest, so that it fits a page. Declared. */
const MOST_DRAWN = 10;
/** Steps below this are left to the register, which shows each. Declared: a tenth of a nat, which moves an even chance by two and a half points. */
const LEAST_STEP = 0.1;

interface OriginStep {
  readonly origin: string;
  /** Who is heard first, or what was looked for, and what was said or seen. */
  readonly who: string;
  readonly what: string;
  readonly items: readonly Weighed[];
  readonly logOdds: number;
}

/** What moved the conclusions, origin by origin, in the order in which it was first heard. */
export function movedSection(assessment: Assessment): Section {
  const { items, caseFile, weightless } = assessment.evidence;
  const origins = new Set(items.map(originOf)).size;
  const blocks = assessment.inference.incidents.flatMap((incident) => {
    const [leading] = incident.perpetrator;
    const author = nameOf(caseFile, leading?.candidate ?? 'other');
    return [
      ...attackHeading(assessment, incident),
      ...waterfallBlocks(assessment, incident.waterfall, `${author} carried it out`),
      ...strandsOf(assessment)
        .filter((strand) => strand.incident === incident)
        .flatMap((strand) => partWaterfalls(strand)),
    ];
  });
  return {
    id: 'moved',
    title: 'What moved it',
    aside: `${items.length} of ${counted(items.length + weightless.length, 'piece')} of evidence weigh, from ${counted(origins, 'origin')}`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'Each step is the change of log-odds when the reports of one origin are read after all before it. Reports that go back to one origin count together: a rumour told five times is one step, and hardly larger than the first telling where it is known to be retold.',
        ],
      },
      ...blocks,
    ],
  };
}

function partWaterfalls({ assessment, state }: Strand): Block[] {
  const name = nameOf(assessment.caseFile, state.state);
  return [
    ...waterfallBlocks(assessment, state.waterfalls.support, `${name} at least supported it`),
    ...waterfallBlocks(assessment, state.waterfalls.direction, `${name} directed it`),
  ];
}

function waterfallBlocks(assessment: Assessment, waterfall: Waterfall, of: string): Block[] {
  const steps = byOrigin(assessment, waterfall);
  const { priorLogOdds, posteriorLogOdds } = waterfall;
  const [before, after] = [priorLogOdds, posteriorLogOdds].map(probabilityOf) as [number, number];
  return [
    {
      kind: 'figure',
      figure: {
        kind: 'waterfall',
        of,
        priorLogOdds,
        steps: [...drawnSteps(steps), ...taughtStep(waterfall)],
      },
      caption: [
        `That ${of}: from ${percentText(before)} before any report to ${percentText(after)}. The table lists every origin that moved it by ${LEAST_STEP} or more.`,
      ],
      table: {
        columns: [
          { title: 'origin', align: 'start' },
          { title: 'evidence', align: 'start' },
          { title: 'log-odds', align: 'end' },
          { title: 'without it', align: 'end' },
        ],
        rows: [
          ...steps
            .filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_STEP)
            .map((step) => tableRow(step, waterfall)),
          ...taughtRow(waterfall),
        ],
      },
    },
  ];
}

function tableRow(
  { origin, who, what, items, logOdds }: OriginStep,
  { without }: Waterfall,
): Inline[][] {
  const ids = items.map(({ id }): Inline => ({ kind: 'evidence', id }));
  return [
    [`${who}: ${what}`],
    joined(ids, ', '),
    [logOddsText(logOdds)],
    [percentText(without.get(origin) ?? 0)],
  ];
}

const OTHER_ATTACKS = 'What the other attacks teach';
const OF_WHOM = 'of the record of the groups and of the sources';

/** What other incidents of the case taught, heard after everything else; none where nothing is shared. */
function taughtStep({ taught }: Waterfall): WaterfallFigure['steps'] {
  if (taught === undefined) return [];
  return [{ label: OTHER_ATTACKS, note: OF_WHOM, logOdds: taught, silence: false }];
}

function taughtRow({ taught, posteriorLogOdds }: Waterfall): Inline[][][] {
  if (taught === undefined) return [];
  const without = taught === 0 ? posteriorLogOdds : posteriorLogOdds - taught;
  return [
    [
      [`${OTHER_ATTACKS}: ${OF_WHOM}`],
      ['—'],
      [logOddsText(taught)],
      [percentText(probabilityOf(without))],
    ],
  ];
}

/** The largest steps in reading order, then all others as one. */
function drawnSteps(steps: readonly OriginStep[]): WaterfallFigure['steps'] {
  const bySize = [...steps].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
  const largest = new Set(bySize.slice(0, MOST_DRAWN).map(({ origin }) => origin));
  const drawn = steps.filter(({ origin }) => largest.has(origin));
  const rest = steps.filter(({ origin }) => !largest.has(origin));
  const shown = drawn.map(({ items, who, what, logOdds }) => {
    const note =
      items.length === 1 ? what : `${counted(items.length, 'report')}; the first: ${what}`;
    return { label: who, note, logOdds, silence: isSilence(items[0] as Weighed) };
  });
  if (rest.length === 0) return shown;
  const logOdds = rest.reduce((sum, step) => sum + step.logOdds, 0);
  return [
    ...shown,
    { label: 'All others', note: counted(rest.length, 'origin'), logOdds, silence: false },
  ];
}

function byOrigin(assessment: Assessment, { steps }: Waterfall): OriginStep[] {
  const { evidence, caseFile } = assessment;
  const items = new Map(evidence.items.map((item) => [item.id, item]));
  const origins = new Map<string, { items: Weighed[]; logOdds: number }>();
  for (const step of steps) {
    const entry = origins.get(step.origin) ?? { items: [], logOdds: 0 };
    entry.items.push(items.get(step.item) as Weighed);
    entry.logOdds += step.logOdds;
    origins.set(step.origin, entry);
  }
  const apart = ofWhom(
    [...origins.values()].map((entry) => entry.items),
    caseFile,
  );
  return [...origins].map(([origin, entry]) => {
    const [first] = entry.items as [Weighed, ...Weighed[]];
    const { who, what } = tellingOf(assessment, first);
    const whom = apart.get(first.id);
    return { origin, ...entry, who, what: whom === undefined ? what : `Of ${whom}: ${what}` };
  });
}

/** Whom the first report of each origin is about, where the same source says the same of another. */
function ofWhom(evidence: Iterable<readonly Weighed[]>, caseFile: CaseFile) {
  const firsts = [...evidence].flatMap(([first]) =>
    first?.kind === 'report' || first?.kind === 'claim' ? [first.report] : [],
  );
  return toldApart(firsts, caseFile);
}

function tellingOf({ caseFile }: Assessment, item: Weighed): { who: string; what: string } {
  if (item.kind === 'trace') {
    const who = item.trace.seen === 'yes' ? 'Expected trace, seen' : 'Expected trace, not seen';
    return { who, what: item.trace.what };
  }
  if (item.kind === 'judgement') {
    return { who: `Judgement of ${item.judgement.by}`, what: item.judgement.item };
  }
  const source = caseFile.sources.find(({ id }) => id === item.report.source);
  return { who: source?.name ?? item.report.source, what: item.report.says };
}

function isSilence(item: Weighed): boolean {
  return item.kind === 'trace' && item.trace.seen === 'no';
}
