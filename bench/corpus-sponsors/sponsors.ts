// Measures who-stands-behind on groups whose sponsors are known and hidden, beside three baselines, in one run.
// Run: npm run build && npm run bench:sponsors -- FILE [SEED]
import {
  type GroupYear,
  nameSponsors,
  readSupport,
  type SupportRecord,
} from '../../packages/desk/dist/index.js';
import { type Contender, everybody, fellows, persistence } from './baselines.ts';
import { measure } from './measures.ts';

const DEFAULT_SEED = 20210215;

/** Share of groups hidden altogether: as in the published split, where 109 of some 430 are. */
const HIDDEN = 0.28;

/** Years of which nothing is shown of any group, at the end of the record: as many as in the published split. */
const LATER_YEARS = 4;

const structure: Contender = {
  name: 'structure',
  nameSponsors: (record, asked) => nameSponsors(record, asked).map(({ sponsors }) => sponsors),
};

const CONTENDERS = [everybody, fellows, persistence, structure];

function hiddenGroups(groups: readonly GroupYear[], seed: number): ReadonlySet<string> {
  let random = seed;
  const ids = [...new Set(groups.map(({ actorId }) => actorId))];
  return new Set(
    ids.filter(() => {
      random = (random * 48_271) % 2_147_483_647;
      return random / 2_147_483_647 < HIDDEN;
    }),
  );
}

function recordIn(file: string): SupportRecord {
  const record = readSupport(file);
  if (record.ok) return record.value.sound;
  throw new Error(JSON.stringify(record.problems));
}

const [file, seed = String(DEFAULT_SEED)] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file of UCDP External Support');
const record = recordIn(file);
const hidden = hiddenGroups(record.groups, Number(seed));
const last = record.groups.reduce((latest, { year }) => Math.max(latest, year), 0) - LATER_YEARS;
const isHidden = ({ actorId }: GroupYear) => hidden.has(actorId);
const isLater = ({ year }: GroupYear) => year > last;
const shown = {
  ...record,
  groups: record.groups.filter((one) => !isHidden(one) && !isLater(one)),
};
const asked = record.groups.filter((one) => isHidden(one) || isLater(one));
const parts: readonly (readonly [string, (one: GroupYear) => boolean])[] = [
  [`groups never seen, to ${last}`, (one) => isHidden(one) && !isLater(one)],
  [`all groups, ${last + 1} to ${last + LATER_YEARS}`, isLater],
  [
    `groups seen before, ${last + 1} to ${last + LATER_YEARS}`,
    (one) => isLater(one) && !isHidden(one),
  ],
];
console.log(`Node ${process.version}, seed ${seed}: ${hidden.size} groups hidden altogether.`);
const answers = CONTENDERS.map(({ name, nameSponsors: ask }) => {
  const start = performance.now();
  const predictions = ask(shown, asked);
  return { name, predictions, seconds: (performance.now() - start) / 1000 };
});
for (const [name, belongs] of parts) {
  const own = asked.flatMap((one, index) => (belongs(one) ? [index] : []));
  console.log(`\n${name}: ${own.length} group-years\n`);
  console.log('| | micro-F1 | recall@3 | log loss | ECE | seconds |\n|---|---|---|---|---|---|');
  for (const { name: contender, predictions, seconds } of answers) {
    const ofPart = own.map((index) => predictions[index]!);
    const figures = Object.values(
      measure(
        ofPart,
        own.map((index) => asked[index]!),
      ),
    );
    const cells = figures.map((figure: number) => figure.toFixed(3));
    console.log(`| ${[contender, ...cells, seconds.toFixed(1)].join(' | ')} |`);
  }
}
