import {
  type Citation,
  type Effect,
  type Element,
  type Formula,
  findingsRead,
  periodText,
  type Requirement,
  type Standard,
  type StandardsLibrary,
} from '@respondeat/engine';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Columns that a group of elements is set in by. */
const STEP = 2;

/** A standard whole, for reading: what it asks, what it reads, what changes it, and who says so. */
export function standardPage(standard: Standard, law: StandardsLibrary, channel: Channel): string {
  const { width } = channel;
  const paragraphs = (texts: readonly string[]) =>
    texts.map((text) => wrap(text, { width, indent: STEP, hang: STEP }));
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', channel.emphasise('bold', title), ...lines];
  return [
    channel.emphasise('bold', standard.title),
    channel.emphasise(
      'dim',
      `${standard.id}, edition ${standard.edition}${originOf(standard, law)}`,
    ),
    '',
    wrap(standard.question, { width }),
    ...section('As law', paragraphs(lawOf(standard, law))),
    ...section('Elements', requirementLines(standard.require, width, STEP)),
    ...section('Exceptions', paragraphs(standard.exceptions.map(exceptionText))),
    ...section('Presumptions', paragraphs(standard.presumptions.map(presumptionText))),
    ...section('Not formalised', paragraphs(standard.notFormalised)),
    ...section('Findings that it reads', paragraphs(findingsOf(standard, law))),
    ...section('Standing', paragraphs(standard.standing.map(standingText(law)))),
    ...section('Authorities', paragraphs(standard.authorities.map(citationText(law)))),
  ].join('\n');
}

function originOf({ id }: Standard, { own }: StandardsLibrary): string {
  return own.has(id) ? ', your own: it does not ship with Respondeat' : '';
}

function lawOf(standard: Standard, { proofLevels }: StandardsLibrary): string[] {
  const { proof, applies, requiresMet } = standard;
  const level = proofLevels.get(proof.level);
  return [
    ...(standard.askedOf === 'states' ? ['Asked of states alone.'] : []),
    `Forum: ${standard.forum}. As law it is ${standard.acceptance}, and in force ${periodText(standard.inForce)}.`,
    `Decides ${standard.decides}. If met: ${standard.consequence}`,
    `Proof: ${level?.label}, of ${proof.over === 'whole' ? 'the whole' : 'each element'}; read as ${level?.bar}, by our own convention.`,
    standard.admits === 'attack'
      ? 'Admits reports about the attack itself, and not the record of the group.'
      : 'Admits the record of the group beside reports about the attack itself.',
    ...(applies === undefined
      ? []
      : [`Applies if: ${applies.asks} (${formulaText(applies.when)})`]),
    ...(requiresMet.length === 0
      ? []
      : [`Only where one of these is met: ${requiresMet.join(', ')}`]),
    ...(standard.difficulty === undefined ? [] : [`How hard: ${standard.difficulty}`]),
  ];
}

function requirementLines(requirement: Requirement, width: number, indent: number): string[] {
  if ('element' in requirement) return elementLines(requirement, width, indent);
  const [joint, members] =
    'all' in requirement ? ['All of', requirement.all] : ['Any of', requirement.any];
  return [
    `${' '.repeat(indent)}${joint}`,
    ...members.flatMap((member) => requirementLines(member, width, indent + STEP)),
  ];
}

function elementLines(element: Element, width: number, indent: number): string[] {
  const { notEnough, notNeeded, seldomSeen, inForce } = element;
  const remarks = [
    `reads ${formulaText(element.formula)}`,
    ...(notEnough.length === 0 ? [] : [`not enough, even together: ${notEnough.join(', ')}`]),
    ...(notNeeded.length === 0 ? [] : [`not needed: ${notNeeded.join(', ')}`]),
    ...(seldomSeen === undefined ? [] : [seldomSeen]),
    ...(inForce.length === 0 ? [] : [`asked ${inForce.map(periodText).join(', and ')}`]),
  ];
  return [
    wrap(`${element.element}: ${element.asks}`, { width, indent, hang: STEP }),
    ...remarks.map((remark) => wrap(remark, { width, indent: indent + STEP, hang: STEP })),
  ];
}

function formulaText(formula: Formula): string {
  if ('finding' in formula) return formula.finding;
  if ('not' in formula) return `not ${nestedText(formula.not)}`;
  return 'all' in formula
    ? formula.all.map(nestedText).join(' and ')
    : formula.any.map(nestedText).join(' or ');
}

function nestedText(formula: Formula): string {
  const isPlain = 'finding' in formula || 'not' in formula;
  return isPlain ? formulaText(formula) : `(${formulaText(formula)})`;
}

function exceptionText({ exception, asks, effect }: Standard['exceptions'][number]): string {
  return `${exception}: ${asks} ${effectText(effect)}`;
}

function effectText(effect: Effect): string {
  if ('prove' in effect)
    return `If so, ${effect.prove.elements.join(', ')} must be proven to the level ${effect.prove.level}.`;
  return effect.conclude === 'met' ? 'If so, the standard is met.' : 'If so, it is not met.';
}

function presumptionText({ finding, presumed, because }: Standard['presumptions'][number]): string {
  return `${finding} is ${presumed} until the contrary is shown: ${because}`;
}

function findingsOf(standard: Standard, { findings }: StandardsLibrary): string[] {
  return findingsRead(standard).map((id) => `${id}: ${findings.get(id)?.question}`);
}

function standingText({ authorities }: StandardsLibrary) {
  return ({ says, by, at, note }: Standard['standing'][number]): string => {
    const place = at === undefined ? '' : `, ${at}`;
    const remark = note === undefined ? '' : `: ${note}`;
    return `${says} by ${authorities.get(by)?.cite}${place}${remark}`;
  };
}

function citationText({ authorities }: StandardsLibrary): (citation: Citation) => string {
  return ({ source, at }) => {
    const authority = authorities.get(source);
    const place = at === undefined ? '' : `, ${at}`;
    return `${authority?.cite}${place} [${authority?.verification.status}]`;
  };
}
