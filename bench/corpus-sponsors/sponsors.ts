// Measures who-stands-behind on groups whose sponsors are known and hidden, beside three baselines, in one run.
// Run: npm run build && npm run bench:sponsors -- FILE [SEED] [MASKS]
import {
  type GroupYear,
  nameSponsors,
  readSupport,
  type SupportRecord,
} from '../../packages/desk/dist/index.js';
import { type Contender, everybody, fellows, persistence } from './baselines.ts';
import { measure } from './measures.ts';

const DEFAULT_SEED = 20210215;

/** Draws of hidden groups: with ten, the mean of micro-F1 is known to some .02. */
const DEFAULT_MASKS = 10;

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

/** What is hidden from all contenders at a time: some groups altogether, and the last years of all. */
interface Mask {
  readonly shown: SupportRecord;
  readonly asked: readonly GroupYear[];
  readonly parts: readonly (readonly [string, (one: GroupYear) => boolean])[];
}

function maskOf(record: SupportRecord, seed: number): Mask {
  const hidden = hiddenGroups(record.groups, seed);
  const last = record.groups.reduce((latest, { year }) => Math.max(latest, year), 0) - LATER_YEARS;
  const isHidden = ({ actorId }: GroupYear) => hidden.has(actorId);
  const isLater = ({ year }: GroupYear) => year > last;
  const [first, end] = [last + 1, last + LATER_YEARS];
  return {
    shown: { ...record, groups: record.groups.filter((one) => !isHidden(one) && !isLater(one)) },
    asked: record.groups.filter((one) => isHidden(one) || isLater(one)),
    parts: [
      [`groups never seen, to ${last}`, (one) => isHidden(one) && !isLater(one)],
      [`all groups, ${first} to ${end}`, isLater],
      [`groups seen before, ${first} to ${end}`, (one) => isLater(one) && !isHidden(one)],
    ],
  };
}

/** Figures by part and contender, one list a mask. */
type Found = Map<string, Map<string, number[][]>>;

function measureMask({ shown, asked, parts }: Mask, found: Found): void {
  for (const { name: contender, nameSponsors: ask } of CONTENDERS) {
    const predictions = ask(shown, asked);
    for (const [part, belongs] of parts) {
      const own = [...asked.keys()].filter((index) => belongs(asked[index]!));
      const [ofPart, truth] = [
        own.map((index) => predictions[index]!),
        own.map((index) => asked[index]!),
      ];
      const byContender = found.get(part) ?? new Map<string, number[][]>();
      found.set(part, byContender);
      const figures = Object.values(measure(ofPart, truth)) as number[];
      byContender.set(contender, [...(byContender.get(contender) ?? []), figures]);
    }
  }
}

/** Mean over masks, and its standard error. */
function meanAndError(numbers: readonly number[]): string {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(squares / (numbers.length * (numbers.length - 1)));
  return `${mean.toFixed(3)} ± ${error.toFixed(3)}`;
}

function row(contender: string, masks: readonly (readonly number[])[]): string {
  const cells = masks[0]!.map((_, figure) => meanAndError(masks.map((mask) => mask[figure]!)));
  return `| ${[contender, ...cells].join(' | ')} |`;
}

const [file, seed = String(DEFAULT_SEED), masks = String(DEFAULT_MASKS)] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file of UCDP External Support');
const record = recordIn(file);
const found: Found = new Map();
for (let mask = 0; mask < Number(masks); mask++)
  measureMask(maskOf(record, Number(seed) + mask), found);
console.log(
  `Node ${process.version}, seeds from ${seed}: mean of ${masks} masks ± standard error.`,
);
for (const [part, byContender] of found) {
  console.log(`\n${part}\n`);
  console.log('| | micro-F1 | recall@3 | log loss | ECE |\n|---|---|---|---|---|');
  for (const [contender, figures] of byContender) console.log(row(contender, figures));
}
