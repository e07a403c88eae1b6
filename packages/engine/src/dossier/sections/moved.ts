import type { Weighed } from '../../evidence/index.ts';
import { originOf, type Waterfall } from '../../inference/index.ts';
import { probabilityOf } from '../../vocabulary/index.ts';
import { type Assessment, type Strand, strandsOf } from '../assessment.ts';
import type { Block, Inline, Section } from '../document.ts';
import { logOddsText } from '../estimates-in-words.ts';
import { percentText } from '../likelihood-words.ts';
import { counted, joined, nameOf } from '../naming.ts';

/** Steps below this are summed into one row of the figure; the register shows each. Declared: a hundredth of a nat. */
const LEAST_STEP = 0.01;

interface OriginStep {
  readonly origin: string;
  readonly items: readonly Weighed[];
  readonly logOdds: number;
}

/** What moved the conclusions, origin by origin, in the order in which it was first heard. */
export function movedSection(assessment: Assessment): Section {
  const { items, caseFile } = assessment.evidence;
  const origins = new Set(items.map(originOf)).size;
  const blocks = assessment.inference.incidents.flatMap((incident) => {
    const [leading] = incident.perpetrator;
    const author = nameOf(caseFile, leading?.candidate ?? 'other');
    return [
      ...waterfallBlocks(assessment, incident.waterfall, `${author} carried it out`),
      ...strandsOf(assessment)
        .filter((strand) => strand.incident === incident)
        .flatMap((strand) => partWaterfalls(strand)),
    ];
  });
  return {
    id: 'moved',
    title: 'What moved it',
    aside: `${counted(items.length, 'piece')} of evidence, ${counted(origins, 'origin')}`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          'Each step is the change of log-odds when the reports of one origin are read after all before it. Reports that retell one origin count together, so that one rumour told five times is one step and hardly larger than the first telling.',
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
  const large = steps.filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_STEP);
  const rest = steps.filter(({ logOdds }) => Math.abs(logOdds) < LEAST_STEP);
  const drawn = large.map((step) => ({
    label: labelOf(assessment, step.items[0] as Weighed),
    note: counted(step.items.length, 'report'),
    logOdds: step.logOdds,
    silence: isSilence(step.items[0] as Weighed),
  }));
  if (rest.length > 0) {
    const logOdds = rest.reduce((sum, step) => sum + step.logOdds, 0);
    drawn.push({
      label: 'All others',
      note: `${counted(rest.length, 'origin')}, each under ${LEAST_STEP}`,
      logOdds,
      silence: false,
    });
  }
  return [
    {
      kind: 'figure',
      figure: { kind: 'waterfall', of, priorLogOdds: waterfall.priorLogOdds, steps: drawn },
      caption: [
        `That ${of}: from ${percentText(probabilityOf(waterfall.priorLogOdds))} before any report to ${percentText(probabilityOf(waterfall.posteriorLogOdds))}.`,
      ],
      table: {
        columns: [
          { title: 'origin', align: 'start' },
          { title: 'evidence', align: 'start' },
          { title: 'log-odds', align: 'end' },
          { title: 'without it', align: 'end' },
        ],
        rows: large.map(({ origin, items, logOdds }) => [
          [labelOf(assessment, items[0] as Weighed)],
          joined(
            items.map(({ id }): Inline => ({ kind: 'evidence', id })),
            ', ',
          ),
          [logOddsText(logOdds)],
          [percentText(waterfall.without.get(origin) ?? 0)],
        ]),
      },
    },
  ];
}

function byOrigin({ evidence }: Assessment, { steps }: Waterfall): OriginStep[] {
  const items = new Map(evidence.items.map((item) => [item.id, item]));
  const origins = new Map<string, { items: Weighed[]; logOdds: number }>();
  for (const step of steps) {
    const entry = origins.get(step.origin) ?? { items: [], logOdds: 0 };
    entry.items.push(items.get(step.item) as Weighed);
    entry.logOdds += step.logOdds;
    origins.set(step.origin, entry);
  }
  return [...origins].map(([origin, entry]) => ({ origin, ...entry }));
}

/** Who is heard, or what was looked for. */
export function labelOf({ caseFile }: Assessment, item: Weighed): string {
  if (item.kind === 'trace')
    return `${item.trace.seen === 'yes' ? 'Seen' : 'Not seen'}: ${item.trace.what}`;
  if (item.kind === 'judgement') return `Judgement of ${item.judgement.by}: ${item.judgement.item}`;
  const source = caseFile.sources.find(({ id }) => id === item.report.source);
  return `${source?.name ?? item.report.source}: ${item.report.says}`;
}

function isSilence(item: Weighed): boolean {
  return item.kind === 'trace' && item.trace.seen === 'no';
}
