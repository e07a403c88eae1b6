// How often the engine itself names the right group, another, or somebody where neither did it, by the bar at which one would
// publish; and what publishing at each bar does in the game. Run: npm run bench:confusion
import { writeFileSync } from 'node:fs';
import {
  type EvenRates,
  effectOfPublishing,
  evenQuality,
  type Random,
  reportRates,
  seededRandom,
} from '../../packages/engine/src/index.ts';
import { draftCase, draftReport, draftSource } from '../../test/small-cases/draft-case.ts';
import { inferred, shippedNumbers } from '../../test/small-cases/shipped-model.ts';

const WORLDS = 2_000;
const SEED = 7;
const BARS = [0.5, 0.75, 0.9, 0.95, 0.99];
const GROUPS = ['group', 'rival'] as const;
/** Grades of the sources of a world, each of which speaks of one of the groups. */
const SOURCES = ['B', 'B', 'C', 'C', 'D'] as const;
const CREDIBILITY = 3;
const OPPORTUNITY = 0.8;

/** A world: who did it, a group or neither, and how probable the engine holds each group. */
interface World {
  readonly author: number;
  readonly chances: readonly number[];
}

/** Draws an author, lets the sources speak as the model says that such sources do, and infers. */
function drawWorld(random: Random): World {
  const author = Math.floor(3 * random());
  const { truePositive, falsePositive } = reportRates(shippedNumbers, CREDIBILITY);
  const reports = SOURCES.map((grade, place) => {
    const about = random() < 0.5 ? 0 : 1;
    const state = drawState(shippedNumbers.sourceReliability[grade], random);
    const asserts = (about === author ? truePositive : falsePositive)[state] as number;
    const stance = random() < asserts ? 'asserts' : 'denies';
    const proposition = { perpetrator: GROUPS[about] as string, incident: 'attack' };
    return draftReport(`r${place}`, proposition, {
      source: `s${place}`,
      stance,
      credibility: CREDIBILITY,
    });
  });
  const sources = SOURCES.map((reliability, place) => draftSource(`s${place}`, { reliability }));
  const [incident] = inferred(draftCase({ sources, reports })).incidents;
  const chances = GROUPS.map(
    (group) => incident?.perpetrator.find(({ candidate }) => candidate === group)?.probability ?? 0,
  );
  return { author, chances };
}

function drawState(chances: readonly number[], random: Random): number {
  const drawn = random();
  if (drawn < chances[0]!) return 0;
  return drawn < chances[0]! + chances[1]! ? 1 : 2;
}

/** Rates of naming at a bar: whoever reaches it first is named. */
function ratesAt(worlds: readonly World[], bar: number): EvenRates {
  const named = worlds.map(({ author, chances }) => ({
    author,
    name: chances.findIndex((chance) => chance >= bar),
  }));
  const attacks = named.filter(({ author }) => author < GROUPS.length);
  const seen = attacks.filter(({ name }) => name >= 0);
  const quiet = named.filter(({ author }) => author === GROUPS.length);
  return {
    detection: seen.length / attacks.length,
    identification:
      seen.filter(({ author, name }) => author === name).length / Math.max(1, seen.length),
    falseAlarm: quiet.filter(({ name }) => name >= 0).length / quiet.length,
  };
}

const random = seededRandom(SEED);
const worlds = Array.from({ length: WORLDS }, () => drawWorld(random));
const even = { from: 0, to: 1 };
console.log(
  `${WORLDS} worlds of two groups and neither, ${SOURCES.length} sources each, seed ${SEED}\n`,
);
console.log('bar    named  right  false alarm   attack  guilty  innocent   best improvement');
const qualities: string[] = [];
for (const bar of BARS) {
  const rates = ratesAt(worlds, bar);
  const quality = evenQuality(GROUPS.length, rates);
  const game = { opportunity: OPPORTUNITY, quality, gains: [even, even], resolve: even };
  const { outcome, improvements } = effectOfPublishing(game, ['nothing', 0, 1]);
  const told = [
    rates.detection,
    rates.identification,
    rates.falseAlarm,
    outcome.attack,
    outcome.rightful,
    outcome.wrongful,
  ];
  console.log(
    `${bar.toFixed(2)}  ${told.map((figure) => figure.toFixed(3).padStart(7)).join(' ')}   ${improvements[0]?.kind}`,
  );
  const short = (['detection', 'identification', 'falseAlarm'] as const).map(
    (name) => `${name}: ${rates[name].toFixed(3)}`,
  );
  qualities.push(`    - name: a bar of ${bar}\n      even: { ${short.join(', ')} }`);
}
const [file] = process.argv.slice(2);
if (file !== undefined)
  writeFileSync(
    file,
    `publishing:\n  opportunity: ${OPPORTUNITY}\n  attackers: [north, south]\n  resolve: { from: 0, to: 1 }\n  qualities:\n${qualities.join('\n')}\n`,
  );
