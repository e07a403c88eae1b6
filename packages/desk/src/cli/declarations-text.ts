import {
  type CaseFile,
  type ConsideredDeclaration,
  type ConsideredSpeaker,
  type DeclarationQuestion,
  declarationThreshold,
  nameOf,
  percentText,
  RANKING_RULE,
} from '@respondeat/engine';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { wrap } from './wrap.ts';

/** Degrees told in full for each speaker; `--json` has all. Declared: the two that the choice is between. */
const MOST_TOLD = 2;

/** What was considered for one state's part in one attack. */
export interface ToldRoom {
  readonly incident: string;
  readonly state: string;
  readonly question: DeclarationQuestion;
  readonly speakers: readonly ConsideredSpeaker[];
}

/** The declaration room for reading: each speaker with the degrees first by the printed rule, and their reasons. */
export function declarationsText(
  rooms: readonly ToldRoom[],
  caseFile: CaseFile,
  channel: Channel,
): string {
  const { width } = channel;
  return [
    ...rooms.flatMap((room) => [
      channel.emphasise(
        'bold',
        `${printable(nameOf(caseFile, room.state))}, ${printable(room.incident)}`,
      ),
      wrap(figuresText(room.question), { width }),
      ...room.speakers.flatMap((speaker) => speakerLines(speaker, channel)),
      '',
    ]),
    wrap(`${RANKING_RULE} The list orders reasons, and decides nothing.`, { width }),
  ].join('\n');
}

function figuresText({ shown, whole, costs }: DeclarationQuestion): string {
  const both = (key: 'author' | 'support' | 'approval', what: string) =>
    `${what} ${percentText(shown[key])} on what may be shown, ${percentText(whole[key])} on everything`;
  return `${both('author', 'The leading candidate')}; ${both('support', 'support')}; ${both('approval', 'approval')}. With these costs one would declare from ${percentText(declarationThreshold(costs))} on.`;
}

function speakerLines({ speaker, ranked, cannot }: ConsideredSpeaker, channel: Channel): string[] {
  const others = ranked.slice(MOST_TOLD).map(({ degree }) => degree.name);
  const never = cannot.map(({ degree, because }) => `${degree.name} (${because})`);
  return [
    '',
    channel.emphasise('bold', speaker.name),
    indented(
      `Standing: ${speaker.standing}. May show: ${speaker['may-show']}. Exposure ${speaker.exposure}. If it stays silent: ${speaker.burden}.`,
      channel,
    ),
    ...ranked.slice(0, MOST_TOLD).flatMap((one, at) => declarationLines(one, at + 1, channel)),
    ...(others.length === 0 ? [] : [indented(`Then: ${others.join('; ')}.`, channel)]),
    ...(never.length === 0 ? [] : [indented(`Cannot: ${never.join('; ')}.`, channel)]),
  ];
}

function declarationLines(
  { degree, reasonsFor, reservations, reasonsAgainst }: ConsideredDeclaration,
  place: number,
  channel: Channel,
): string[] {
  return [
    indented(`${place}. ${degree.name}`, channel),
    ...reasonsFor.map((reason) => indented(`+ ${reason}`, channel, 5)),
    ...[...reservations, ...reasonsAgainst].map((reason) => indented(`− ${reason}`, channel, 5)),
  ];
}

function indented(text: string, { width }: Channel, indent = 2): string {
  return wrap(text, { width, indent });
}
