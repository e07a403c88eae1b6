import {
  ALLEGED,
  type CaseFile,
  type Lead,
  type LeftOut,
  type Library,
  leadInWords,
  nameOf,
  type PartQuestion,
  type Plea,
  pleaInWords,
} from '@respondeat/engine';
import { printable } from './printable.ts';
import { percent, signed } from './sensitivity-text.ts';
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
}

/** The case for the defence, for reading. */
export function defenceText(told: ToldDefence, channel: Channel): string {
  const { caseFile, question, pleas } = told;
  const state = printable(nameOf(caseFile, question.state));
  const allegation = `Against the allegation that ${state} ${ALLEGED[question.atLeast]} ${printable(question.incident)}: what else may have been so, the most probable first. They overlap, and do not sum to one.`;
  return [
    wrap(allegation, { width: channel.width }),
    ...pleas.flatMap((plea) => ['', ...pleaLines(plea, told, channel)]),
  ].join('\n');
}

function pleaLines(plea: Plea, told: ToldDefence, channel: Channel): string[] {
  const title = `${printable(pleaInWords(plea, told.caseFile, told.question))}: ${percent(plea.probability)} (${percent(plea.prior)} before any evidence)`;
  return [
    channel.emphasise('bold', wrap(title, { width: channel.width })),
    ...table('carried by', ORIGIN_HEADINGS, originRows(carrying(plea, 1))),
    ...table('against it', ORIGIN_HEADINGS, originRows(carrying(plea, -1))),
    ...table('would tell most', LEAD_HEADINGS, leadRows(plea.leads, told.library)),
  ];
}

function carrying({ origins }: Plea, sign: 1 | -1): readonly LeftOut[] {
  return origins.filter(({ logOdds }) => logOdds * sign >= LEAST_NATS).slice(0, ROWS);
}

const ORIGIN_HEADINGS = ['nats', 'without', ''];
const LEAD_HEADINGS = ['bits', 'if so', 'if not', ''];

function originRows(origins: readonly LeftOut[]): string[][] {
  return origins.map(({ logOdds, probability, id }) => [
    signed(logOdds),
    percent(probability),
    printable(id),
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
      leadInWords(lead, library.law),
    ]);
}

function table(title: string, headings: readonly string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [`  ${title}: nothing weighs enough to show`];
  const lines = alignColumns([headings, ...rows]).split('\n');
  return [`  ${title}`, ...lines.map((line) => `    ${line}`.trimEnd())];
}
