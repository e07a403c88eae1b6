import type {
  BlameOutcome,
  DecisionThreshold,
  GameFile,
  Improvement,
  PublishingEffect,
  SponsorChoice,
} from '@respondeat/engine';
import { printable } from './printable.ts';
import type { Channel } from './terminal.ts';
import { figures } from './test-words.ts';
import { alignColumns, wrap } from './wrap.ts';

/** A quality of attribution by its name, and what publishing at it does. */
interface NamedEffect {
  readonly name: string;
  readonly effect: PublishingEffect;
}

/** What came of each game of a file. */
export interface SolvedGame {
  readonly publishing?: readonly NamedEffect[];
  readonly blame?: BlameOutcome;
  readonly decision?: DecisionThreshold;
  readonly sponsor?: SponsorChoice;
}

const IMPROVEMENTS: Readonly<Record<Improvement['kind'], string>> = {
  'detect-more': 'seeing half of the attacks that now go unseen',
  'fewer-false-alarms': 'half the false alarms',
  'identify-better': 'naming the right one in half of the cases in which another is named',
  'withhold-what-names-another':
    'publishing nothing in half of the cases in which another is named',
};

const ASSUMPTIONS = [
  'Each attacker weighs its gain against the answer that it has to expect; the one attacked answers where its resolve is worth the risk of hitting somebody innocent, and never where nothing is published. All know these chances.',
  'An answer is anything on the menu of lawful measures. The unit of all stakes is what an answer to somebody innocent costs.',
  'One opportunity arises at most, each attacker is as likely to have it, and nobody remembers earlier rounds.',
  'It is a what-if and no recommendation: the numbers come out as good as the chances that went in.',
];

/** Changes of the chance of an attack under this are called none. */
const NO_CHANGE = 5e-4;

/** What came of the games, for reading. */
export function gameText(solved: SolvedGame, asked: GameFile, channel: Channel): string {
  const { width } = channel;
  const prose = (text: string) => wrap(text, { width });
  const section = (title: string, lines: readonly string[]) => [
    channel.emphasise('bold', title),
    ...lines,
    '',
  ];
  const { publishing, blame, decision, sponsor } = solved;
  return [
    ...(publishing ? section('Does publishing deter?', publishingLines(publishing, prose)) : []),
    ...(blame ? section('Who blames, and who attacks?', blameLines(blame, prose)) : []),
    ...(decision && asked.decision
      ? section('From which probability on?', decisionLines(decision, asked, prose))
      : []),
    ...(sponsor ? section('What pays a sponsor?', sponsorLines(sponsor, prose)) : []),
    channel.emphasise('bold', 'What is assumed'),
    ...ASSUMPTIONS.map((assumption) => wrap(`- ${assumption}`, { width, hang: 2 })),
  ].join('\n');
}

function publishingLines(named: readonly NamedEffect[], prose: (text: string) => string): string[] {
  const rows = named.map(({ name, effect: { outcome } }) => [
    `  ${printable(name)}`,
    percent(outcome.attack),
    percent(outcome.rightful),
    percent(outcome.wrongful),
  ]);
  const silence = named[0]?.effect.attackInSilence ?? 0;
  return [
    alignColumns([
      ['  quality', 'attack', 'guilty answered', 'innocent answered'],
      ['  nothing is ever published', percent(silence), percent(0), percent(0)],
      ...rows,
    ]),
    ...named.flatMap(({ name, effect }, index) => [
      '',
      prose(verdict(name, effect, named[index - 1])),
      ...effect.improvements.map(
        ({ kind, change }) => `  ${changeWords(change)}  ${IMPROVEMENTS[kind]}`,
      ),
    ]),
    '',
    prose(
      'The game of deterrence under imperfect attribution (Baliga, Bueno de Mesquita and Wolitzky 2020). Its abstract was read; the equations were derived anew and hold its propositions.',
    ),
  ];
}

function verdict(
  name: string,
  { attackInSilence, outcome }: PublishingEffect,
  before: NamedEffect | undefined,
): string {
  const against = (other: number) => {
    const change = outcome.attack - other;
    if (Math.abs(change) < NO_CHANGE) return 'neither strengthens nor weakens';
    return change < 0 ? 'strengthens' : 'weakens';
  };
  const silence = `Publishing at ${printable(name)} ${against(attackInSilence)} deterrence beside silence`;
  const step =
    before === undefined
      ? ''
      : `, and ${against(before.effect.outcome.attack)} it beside ${printable(before.name)}`;
  return `${silence}${step}. What better quality would do to the chance of an attack, the most helpful first:`;
}

function changeWords(change: number): string {
  const points = (100 * change).toFixed(1);
  return `${change > 0 ? '+' : ''}${points.replace('-', '−')} points`.padStart(12);
}

function percent(chance: number): string {
  return `${(100 * chance).toFixed(1)} %`;
}

const REGIONS: Readonly<Record<BlameOutcome['region'], string>> = {
  tolerate: 'Attacks are tolerated: blaming would embarrass more often than it pays',
  'attack-and-blame': 'All attack and are blamed: too few victims know who it was',
  'partial-deterrence':
    'Those vulnerable to blame attack now and then, and are blamed now and then',
  peace: 'Nobody attacks, as long as victims who know would blame',
};

function blameLines(blame: BlameOutcome, prose: (text: string) => string): string[] {
  return [
    prose(
      `${REGIONS[blame.region]}. Chance of an attack ${percent(blame.attack)}; by one vulnerable to blame ${percent(blame.vulnerableAttack)}; a victim who knows blames with ${percent(blame.blame)}.`,
    ),
    prose(
      `Blaming pays from ${percent(blame.leastVulnerable)} vulnerable attackers on, and deters from ${percent(blame.leastKnowledgeable)} knowing victims on.`,
    ),
    prose(
      'A reconstruction of ours: the payoffs of Edwards and others (2017) could not be read, and these results are not theirs.',
    ),
  ];
}

function decisionLines(
  { posterior, likelihoodRatio }: DecisionThreshold,
  { decision }: GameFile,
  prose: (text: string) => string,
): string[] {
  if (decision === undefined) return [];
  const { prior, falseCost, missedCost } = decision;
  return [
    prose(
      `A false attribution costs ${figures(falseCost / missedCost)} times a missed one: attribute from ${percent(posterior)} on. From a prior of ${percent(prior)}, all the evidence together has to weigh ${figures(likelihoodRatio)} to 1.`,
    ),
  ];
}

function sponsorLines(
  { choice, worth, proxyPaysBelow }: SponsorChoice,
  prose: (text: string) => string,
): string[] {
  const words = { none: 'staying out', direct: 'its own forces', proxy: 'a proxy' };
  return [
    prose(
      `Best for the sponsor: ${words[choice]} (staying out ${figures(worth.none)}, own forces ${figures(worth.direct)}, a proxy ${figures(worth.proxy)}). A proxy pays as long as it is attributed in under ${percent(proxyPaysBelow)} of its attacks: a bar of proof that pushes attribution below that makes proxies pay.`,
    ),
  ];
}
