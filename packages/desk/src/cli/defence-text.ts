import {
  type CaseFile,
  type Lead,
  type LeftOut,
  type Library,
  nameOf,
  type PartQuestion,
  type Plea,
} from '@respondeat/engine';
import { printable } from './printable.ts';
import { aboutOf, percent, signed, VERBS } from './sensitivity-text.ts';
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
  const allegation = `Against the allegation that ${state} ${VERBS[question.atLeast]} ${printable(question.incident)}: what else may have been so, the most probable first. They overlap, and do not sum to one.`;
  return [
    wrap(allegation, { width: channel.width }),
    ...pleas.flatMap((plea) => ['', ...pleaLines(plea, told, channel)]),
  ].join('\n');
}

function pleaLines(plea: Plea, told: ToldDefence, channel: Channel): string[] {
  const title = `${explanation(plea, told)}: ${percent(plea.probability)} (${percent(plea.prior)} before any evidence)`;
  return [
    channel.emphasise('bold', wrap(title, { width: channel.width })),
    ...table('carried by', ORIGIN_HEADINGS, originRows(carrying(plea, 1))),
    ...table('against it', ORIGIN_HEADINGS, originRows(carrying(plea, -1))),
    ...table('would tell most', LEAD_HEADINGS, leadRows(plea.leads, told.library)),
  ];
}

function explanation({ kind, who = '' }: Plea, { caseFile, question }: ToldDefence): string {
  const name = kind === 'false-claim' ? claimant(caseFile, who) : printable(nameOf(caseFile, who));
  const state = printable(nameOf(caseFile, question.state));
  switch (kind) {
    case 'acted-alone':
      return `${name} did it, and ${state} had no part`;
    case 'lesser-part':
      return `${name} did it, and ${state} had a lesser part`;
    case 'another-group':
      return `${name} did it`;
    case 'unknown-author':
      return 'Somebody else, or unknown, did it';
    case 'false-claim':
      return `The claim of ${name} is false`;
    case 'another-sponsor':
      return `${name} stood behind it, and not ${state}`;
  }
}

function claimant(caseFile: CaseFile, who: string): string {
  return who
    .split(', ')
    .map((id) => printable(nameOf(caseFile, id)))
    .join(', ');
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
      aboutOf(lead, library),
    ]);
}

function table(title: string, headings: readonly string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [`  ${title}: nothing`];
  const lines = alignColumns([headings, ...rows]).split('\n');
  return [`  ${title}`, ...lines.map((line) => `    ${line}`.trimEnd())];
}
