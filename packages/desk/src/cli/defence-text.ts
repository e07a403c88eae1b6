import {
  ALLEGED,
  type CaseFile,
  type Lead,
  type LeftOut,
  type Library,
  leadInWords,
  type Manner,
  mannerSentences,
  nameOf,
  type PartQuestion,
  type Plea,
  pleaInWords,
} from '@respondeat/engine';
import { attackInWords } from './attack-in-words.ts';
import { originNames } from './origin-names.ts';
import { printable } from './printable.ts';
import { percent, signed } from './probability-text.ts';
import type { Channel } from './terminal.ts';
import { alignColumns, wrap } from './wrap.ts';

/** Rows shown under each explanation; `--json` has them all. Declared. */
const ROWS = 4;

/** Nats and bits under which a row says nothing. Declared. */
const LEAST_NATS = 0.02;
const LEAST_BITS = 0.0005;

/** What is told. */
export interface ToldDefence {
  readonly caseFile: CaseFile;
  readonly library: Library;
  readonly question: PartQuestion;
  readonly pleas: readonly Plea[];
  readonly manner: Manner;
}

/** The case for the defence, for reading. */
export function defenceText(told: ToldDefence, channel: Channel): string {
  const { caseFile, question, pleas, manner } = told;
  const errors = pleas.map(({ monteCarloError = 0 }) => monteCarloError);
  const largestError = Math.max(0, ...errors);
  const state = printable(nameOf(caseFile, question.state));
  const allegation = `Against the allegation that ${state} ${ALLEGED[question.atLeast]} ${attackInWords(caseFile, question.incident)}: what else may have been so, the most probable first. They overlap, and do not sum to one.`;
  return [
    ...mannerSentences({ ...manner, largestError }).map((text) => wrap(text, channel)),
    wrap(allegation, { width: channel.width }),
    ...pleas.flatMap((plea) => ['', ...pleaLines(plea, told, channel)]),
  ].join('\n');
}

function pleaLines(plea: Plea, told: ToldDefence, channel: Channel): string[] {
  const title = `${printable(pleaInWords(plea, told.caseFile, told.question))}: ${percent(plea.probability)} (${percent(plea.prior)} before any evidence)`;
  return [
    channel.emphasise('bold', wrap(title, { width: channel.width })),
    ...table(ORIGINS_FOR, originRows(carrying(plea, 1))),
    ...table(ORIGINS_AGAINST, originRows(carrying(plea, -1))),
    ...table(LEADS, leadRows(plea.leads, told.library)),
  ];
}

function carrying({ origins }: Plea, sign: 1 | -1): readonly LeftOut[] {
  return origins.filter(({ logOdds }) => logOdds * sign >= LEAST_NATS).slice(0, ROWS);
}

/** A table: its title, its columns, and what is said where it has no row. */
interface TableOf {
  readonly title: string;
  readonly headings: readonly string[];
  readonly none: string;
}

const ORIGIN_HEADINGS = ['nats', 'without', ''];
const ORIGINS_FOR: TableOf = {
  title: 'carried by',
  headings: ORIGIN_HEADINGS,
  none: `no origin that adds ${LEAST_NATS} nats or more`,
};
const ORIGINS_AGAINST: TableOf = {
  title: 'against it',
  headings: ORIGIN_HEADINGS,
  none: `no origin that takes ${LEAST_NATS} nats or more`,
};
const LEADS: TableOf = {
  title: 'would tell most',
  headings: ['bits', 'if so', 'if not', ''],
  none: `nothing to look for that would tell ${LEAST_BITS} bits or more`,
};

function originRows(origins: readonly LeftOut[]): string[][] {
  const names = originNames(origins);
  return origins.map(({ logOdds, probability }, place) => [
    signed(logOdds),
    percent(probability),
    printable(names[place]!),
  ]);
}

function leadRows(leads: readonly Lead[], library: Library): string[][] {
  return leads
    .filter(({ mutualInformationBits }) => mutualInformationBits >= LEAST_BITS)
    .slice(0, ROWS)
    .map((lead) => [
      lead.mutualInformationBits.toFixed(3),
      percent(lead.afterYes),
      percent(lead.afterNo),
      leadInWords(lead, library),
    ]);
}

function table({ title, headings, none }: TableOf, rows: readonly string[][]): string[] {
  if (rows.length === 0) return [`  ${title}: ${none}`];
  const lines = alignColumns([headings, ...rows]).split('\n');
  return [`  ${title}`, ...lines.map((line) => `    ${line}`.trimEnd())];
}
