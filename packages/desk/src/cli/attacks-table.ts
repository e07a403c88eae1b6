import { type Assessment, nameOf, percentText, tellsAllWhole } from '@respondeat/engine';
import { alignColumns } from './wrap.ts';

/** Attacks that a terminal lists; the dossier has them all. Declared: a screen. */
const MOST_LISTED = 40;
/** Columns that a title or a name may take. Declared: so that a row fits eighty columns. */
const WIDEST = 24;

const HEADINGS = ['day', 'attack', 'most probable author', '', 'supported', 'directed'];

/** The attacks one below the other, where they are not all told whole: the author, and the part of each state. */
export function attacksTable(assessment: Assessment): string[] {
  if (tellsAllWhole(assessment)) return [];
  const { caseFile, inference } = assessment;
  const severalStates = caseFile.sponsors.length > 1;
  const rows = inference.incidents.flatMap(({ incident, perpetrator: [author], states }) => {
    const { date = '', title = incident } =
      caseFile.incidents.find(({ id }) => id === incident) ?? {};
    return states.map(({ state, pattern: { atLeast } }) => [
      date,
      shortened(title),
      author === undefined ? '' : shortened(nameOf(caseFile, author.candidate)),
      author === undefined ? '' : percentText(author.probability),
      percentText(atLeast.support.probability),
      percentText(atLeast.direction.probability),
      ...(severalStates ? [shortened(nameOf(caseFile, state))] : []),
    ]);
  });
  const listed = rows.toSorted(([one = ''], [other = '']) =>
    one < other ? -1 : Number(one > other),
  );
  const headings = severalStates ? [...HEADINGS, 'by'] : HEADINGS;
  const table = alignColumns([headings, ...listed.slice(0, MOST_LISTED)]);
  const more = listed.length - MOST_LISTED;
  return [
    `\n${table.replaceAll(/^/gm, '  ')}`,
    ...(more > 0 ? [`  and ${more} more, which the dossier lists`] : []),
  ];
}

function shortened(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1).trimEnd()}…` : text;
}
