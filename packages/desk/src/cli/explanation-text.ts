import {
  type Assessment,
  type Citation,
  type ExplainedPart,
  type Flip,
  intervalText,
  nameOf,
  type Precedent,
  percentText,
  type StandardsLibrary,
} from '@respondeat/engine';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** An explanation, and whose part in which attack it is about. */
export interface Explained extends ExplainedPart {
  readonly incident: string;
  readonly state: string;
}

/** Explanations for reading: each element down to its reports and up to its authority, what would flip it, precedents. */
export function explanationText(
  explained: readonly Explained[],
  assessment: Assessment,
  channel: Channel,
): string {
  return explained.map((one) => partText(one, assessment, channel)).join('\n\n');
}

function partText(explained: Explained, assessment: Assessment, channel: Channel): string {
  const { law } = assessment.library;
  const standard = law.standards.get(explained.standard);
  const at = (indent: number) => (text: string) =>
    wrap(text, { width: channel.width, indent, hang: 2 });
  const part = `${nameOf(assessment.caseFile, explained.state)}, ${explained.incident}`;
  return [
    channel.emphasise('bold', at(0)(`${standard?.title}: ${inWords(explained.status)} (${part})`)),
    at(0)(footingText(explained)),
    ...(explained.notAsked === undefined ? [] : [at(0)(NOT_ASKED[explained.notAsked])]),
    ...explained.elements.flatMap((element) => [
      at(2)(
        `${element.asks} ${inWords(element.status)}: ${intervalText(element.interval)}, bar ${percentText(element.bar)}`,
      ),
      ...element.findings.map(({ finding, interval, presumed, reports }) =>
        at(4)(
          `${finding}: ${presumed ? 'presumed by law' : intervalText(interval)}; ${reports.length === 0 ? 'no report bears on it' : `by ${reports.join(', ')}`}`,
        ),
      ),
      ...element.cite.map((citation) => at(4)(authorityText(citation, law))),
    ]),
    at(0)(
      explained.flips.length === 0
        ? 'Nothing that up to three findings could say would change it.'
        : 'It would change if, smallest sets first:',
    ),
    ...explained.flips.map((flip) => at(2)(flipText(flip))),
    ...(explained.precedents.length === 0 ? [] : ['Nearest decided cases on this standard:']),
    ...explained.precedents.map((precedent) => at(2)(precedentText(precedent))),
  ].join('\n');
}

const NOT_ASKED = {
  'asked-of-states': 'It was not asked: it asks about a state, and the sponsor is none.',
  'not-law-that-day': 'It was not asked: it was not law on that day.',
} as const;

function footingText({ admits, status, statusOnTheOtherFooting }: Explained): string {
  const [own, other] =
    admits === 'attack'
      ? ['reports about this attack alone', 'the record of the group as well']
      : ['the record of the group as well', 'reports about this attack alone'];
  return `On ${own}, which the forum admits: ${inWords(status)}. On ${other}: ${inWords(statusOnTheOtherFooting)}.`;
}

function flipText({ changes, status }: Flip): string {
  const words = changes.map(({ finding, change }) => `${finding} is ${change}`);
  return `${words.join(' and ')}: ${inWords(status)}`;
}

function precedentText(precedent: Precedent): string {
  const { name, decided, forum, stage, outcome, agrees, differs, open, cautions } = precedent;
  const part = (words: string, findings: readonly string[]) =>
    findings.length === 0 ? [] : [`${words} ${findings.join(', ')}`];
  const distance = [
    ...part('agrees on', agrees),
    ...part('differs on', differs),
    ...part('settled there and open here:', open),
  ];
  const head = `${name} (${forum}, ${decided}, ${stage}): ${inWords(outcome)}.`;
  return [head, sentenceOf(distance), ...cautions].join(' ');
}

/** `not-met` of a verdict and `not_met` of a decided case: not met. */
function inWords(status: string): string {
  return status.replaceAll(/[-_]/g, ' ');
}

function sentenceOf(parts: readonly string[]): string {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function authorityText({ source, at }: Citation, { authorities }: StandardsLibrary): string {
  const authority = authorities.get(source);
  const passage = authority?.passages.find((known) => known.at === at);
  const mark = (passage ?? authority)?.verification.status;
  return `${authority?.cite}${at === undefined ? '' : `, ${at}`} [${mark}]`;
}
