// Measures who-did-it on events whose answer is known, beside two baselines, in one run.
// Run: npm run build && npm run bench:groups -- FOLDER [SEED]
import { join } from 'node:path';
import {
  Answers,
  BASELINES,
  byLot,
  byTime,
  judgeAnswers,
  Labels,
  type Measures,
  profiles,
  readAttributedEvents,
  type Split,
} from '../../packages/desk/dist/index.js';
import { hidingGroups, hidingLargestPair, ofWar } from './splits.ts';

const DEFAULT_SEED = 20210215;

/** First days asked about. The splits named in docs/reference/measured.md as looked at are told from the others there. */
const SYRIA_FROM = ['2016-07-01', '2017-01-01', '2017-04-01', '2017-07-01'];
const IRAQ_FROM =
  '2004-07-01 2005-07-01 2006-07-01 2007-01-01 2008-01-01 2010-01-01 2011-01-01 2014-01-01'.split(
    ' ',
  );

/** Days from which the same is asked with groups hidden: those that ask about the longest time. */
const HIDDEN_FROM = new Set(['2016-07-01', '2017-01-01']);

function eventsOf(file: string) {
  const events = readAttributedEvents(file);
  if (events.ok) return events.value.sound;
  throw new Error(JSON.stringify(events.problems));
}

function row(name: string, figures: Measures, seconds: number): string {
  const { accuracy, macroF1, logLoss, calibrationError, openSetArea } = figures;
  const area = Number.isNaN(openSetArea) ? '–' : openSetArea.toFixed(3);
  const cells = [accuracy, macroF1, logLoss, calibrationError].map((figure) => figure.toFixed(3));
  return `| ${[name, ...cells, area, seconds.toFixed(1)].join(' | ')} |`;
}

function compare(split: Split): void {
  const { name, known, asked } = split;
  const labels = new Labels(split);
  const unseen = asked.filter((event) => labels.isNew(event)).length / asked.length;
  console.log(
    `\n${name}: ${known.length} events known, ${asked.length} asked about\n` +
      `${(100 * unseen).toFixed(1)} % of them by groups not seen before\n\n` +
      '| | accuracy | macro-F1 | log loss | ECE | AUROC of other | seconds |\n|---|---|---|---|---|---|---|',
  );
  for (const { name: contender, attribute } of [...BASELINES, profiles]) {
    const start = performance.now();
    const answers = attribute(known, asked);
    const seconds = (performance.now() - start) / 1000;
    const figures = new Answers(judgeAnswers(answers, split, labels), labels).measure();
    console.log(row(contender, figures, seconds));
  }
}

const [folder, seed = String(DEFAULT_SEED)] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder that holds the files of UCDP GED');
const iraq = eventsOf(join(folder, 'ged-191-iraq.csv.gz'));
const syria = eventsOf(join(folder, 'ged-191-syria-2016-2017.csv.gz'));
console.log(`Node ${process.version}, seed ${seed}; a label not seen before counts as "other".`);
const byLots = [
  ofWar('Iraq 1989–2018', byLot(iraq, Number(seed))),
  ofWar('Syria 2016–17', byLot(syria, Number(seed))),
];
const ofSyria = SYRIA_FROM.flatMap((from) => {
  const split = ofWar('Syria 2016–17', byTime(syria, from));
  return HIDDEN_FROM.has(from) ? [split, hidingGroups(split), hidingLargestPair(split)] : [split];
});
const ofIraq = IRAQ_FROM.map((from) => ofWar('Iraq 1989–2018', byTime(iraq, from)));
for (const split of [...byLots, ...ofSyria, ...ofIraq]) compare(split);
