// Measures who-stands-behind on groups whose sponsors are known and hidden, beside three baselines, in one run.
// Run: npm run build && npm run bench:sponsors -- FILE [SEED] [MASKS]

import { chanceOf } from '../../packages/desk/dist/corpus/sponsors/naming-point.js';
import {
  everybody,
  fellows,
  type GroupYear,
  hideGroupsAndYears,
  hideYears,
  LATER_YEARS,
  type Mask,
  NamedSponsors,
  persistence,
  readSupport,
  type SponsorFigures,
  type SponsorMeasures,
  type SupportRecord,
  structure,
} from '../../packages/desk/dist/index.js';

const DEFAULT_SEED = 20210215;

/** Draws of hidden groups: with eight, the mean of micro-F1 is known to some .02. */
const DEFAULT_MASKS = 8;

/** Windows of later years: how many beside the last one, how far apart, and with how many draws of hidden groups each. */
const WINDOWS = { count: 3, apart: 2, masks: 2 } as const;

const CONTENDERS = [everybody, fellows, persistence, structure];

/** Another way to tell the figures of structure, to be measured beside them. */
const AS_CHANCES = 'structure, as chances';

/** The measures as a table tells them. */
const FIGURES: readonly { readonly name: string; readonly of: (one: SponsorMeasures) => number }[] =
  [
    { name: 'micro-F1', of: (one) => one.microF1 },
    { name: 'at its best threshold', of: (one) => one.highestF1 },
    { name: 'recall@3', of: (one) => one.recallAt3 },
    { name: 'log loss', of: (one) => one.logLoss },
    { name: 'ECE', of: (one) => one.calibrationError },
  ];

function recordIn(file: string): SupportRecord {
  const record = readSupport(file);
  if (record.ok) return record.value.sound;
  throw new Error(JSON.stringify(record.problems));
}

/** Figures by part and contender, one list a mask. */
type Found = Map<string, Map<string, number[][]>>;

function measureMask({ shown, asked, parts }: Mask, found: Found): void {
  for (const contender of CONTENDERS)
    for (const [name, predictions] of tellings(
      contender.name,
      contender.nameSponsors(shown, asked),
    ))
      for (const part of parts) {
        const own = [...asked.keys()].filter((index) => part.belongs(asked[index]!));
        const ofPart = own.map((index) => predictions[index]!);
        const truth = own.map((index) => asked[index]!);
        const byContender = found.get(part.name) ?? new Map<string, number[][]>();
        found.set(part.name, byContender);
        const measures = new NamedSponsors(ofPart, truth).measure();
        const figures = FIGURES.map(({ of }) => of(measures));
        byContender.set(name, [...(byContender.get(name) ?? []), figures]);
      }
}

/** What a contender says, in each way in which it is told. */
function tellings(
  name: string,
  predictions: readonly SponsorFigures[],
): readonly (readonly [string, readonly SponsorFigures[]])[] {
  if (name !== structure.name) return [[name, predictions]];
  const retold = predictions.map(
    (figures) => new Map([...figures].map(([state, figure]) => [state, chanceOf(figure)])),
  );
  return [
    [name, predictions],
    [AS_CHANCES, retold],
  ];
}

/** Mean over masks, and its standard error. */
function meanAndError(numbers: readonly number[]): string {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  if (numbers.length === 1) return mean.toFixed(3);
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const error = Math.sqrt(squares / (numbers.length * (numbers.length - 1)));
  return `${mean.toFixed(3)} ± ${error.toFixed(3)}`;
}

function row(contender: string, masks: readonly (readonly number[])[]): string {
  const cells = FIGURES.map((_, figure) => meanAndError(masks.map((mask) => mask[figure]!)));
  return `| ${[contender, ...cells].join(' | ')} |`;
}

function print(found: Found): void {
  for (const [part, byContender] of found) {
    console.log(`\n${part}\n`);
    console.log(`| | ${FIGURES.map(({ name }) => name).join(' | ')} |`);
    console.log(`|---|${FIGURES.map(() => '---|').join('')}`);
    for (const [contender, figures] of byContender) console.log(row(contender, figures));
  }
}

/** All windows together, each counted once a mask. */
function together(found: Found): Found {
  const all: Found = new Map();
  for (const [part, byContender] of found) {
    const [kind = ''] = part.split(',');
    const name = `${kind}, all windows`;
    const joined = all.get(name) ?? new Map<string, number[][]>();
    all.set(name, joined);
    for (const [contender, figures] of byContender)
      joined.set(contender, [...(joined.get(contender) ?? []), ...figures]);
  }
  return all;
}

const [file, seed = String(DEFAULT_SEED), masks = String(DEFAULT_MASKS)] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file of UCDP External Support');
const record = recordIn(file);
const end = record.groups.reduce(
  (latest: number, { year }: GroupYear) => Math.max(latest, year),
  0,
);
const never: Found = new Map();
for (let mask = 0; mask < Number(masks); mask++)
  measureMask(hideGroupsAndYears(record, end, Number(seed) + mask), never);
const windows: Found = new Map();
for (let window = WINDOWS.count; window > 0; window--)
  for (let mask = 0; mask < Math.min(WINDOWS.masks, Number(masks)); mask++)
    measureMask(hideYears(record, end - window * WINDOWS.apart, Number(seed) + mask), windows);
console.log(
  `Node ${process.version}, seeds from ${seed}: mean ± standard error of ${masks} masks, and of up to ${WINDOWS.masks} a window of ${LATER_YEARS} years.`,
);
print(never);
print(windows);
print(together(windows));
