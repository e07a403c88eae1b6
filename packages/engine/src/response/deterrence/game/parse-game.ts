import * as z from 'zod';
import { parseText } from '../../../standards/index.ts';
import type { Outcome, Problem } from '../../../vocabulary/index.ts';
import type { BlameGame } from './blame-game.ts';
import type { SponsorStakes } from './decision-threshold.ts';
import type { AttributionQuality, DeterrenceGame } from './deterrence-game.ts';
import { evenQuality } from './even-quality.ts';
import type { PublicReading } from './improvements.ts';

/** One quality of attribution, such as that of one bar of proof, with the game that it is played in. */
export interface NamedGame {
  readonly name: string;
  readonly game: DeterrenceGame;
  readonly readings: readonly PublicReading[];
}

/** What a file asks: any of a game of publishing, a game of blame, a decision and a sponsor's choice. */
export interface GameFile {
  readonly publishing?: readonly NamedGame[];
  readonly blame?: BlameGame;
  readonly decision?: {
    readonly prior: number;
    readonly falseCost: number;
    readonly missedCost: number;
  };
  readonly sponsor?: SponsorStakes;
}

const chance = z.number().min(0).max(1);
const positive = z.number().gt(0);
const spread = z.union([
  z.strictObject({ from: z.number(), to: z.number() }),
  z.strictObject({ around: z.number(), width: positive }),
]);
const row = z.array(chance).min(2).max(60);

const quality = z.strictObject({
  name: z.string().min(1).max(200),
  even: z
    .strictObject({ detection: chance, identification: chance, falseAlarm: chance })
    .optional(),
  readings: z.array(z.string().min(1)).min(2).max(60).optional(),
  whenNobody: row.optional(),
  when: z.array(row).min(1).max(50).optional(),
});

const shape = z.strictObject({
  publishing: z
    .strictObject({
      opportunity: chance,
      attackers: z.array(z.string().min(1)).min(1).max(50),
      gains: spread.optional(),
      resolve: spread,
      qualities: z.array(quality).min(1).max(100),
    })
    .optional(),
  blame: z
    .strictObject({
      vulnerable: chance,
      knowledgeable: chance,
      gain: positive,
      loss: positive,
      credit: positive,
      embarrassment: positive,
    })
    .optional(),
  decision: z
    .strictObject({ prior: chance.gt(0).lt(1), falseCost: positive, missedCost: positive })
    .optional(),
  sponsor: z
    .strictObject({
      directBenefit: z.number(),
      proxyBenefit: z.number(),
      proxyCost: z.number(),
      directAttributed: chance,
      proxyAttributed: chance,
      penalty: positive,
    })
    .optional(),
});

type Written = z.infer<typeof shape>;
type WrittenPublishing = NonNullable<Written['publishing']>;
type WrittenQuality = WrittenPublishing['qualities'][number];

/** Keys to suggest for one that is misspelt. */
const KEYS = `${Object.keys(shape.shape).join(' ')}
  opportunity attackers gains resolve qualities name even readings whenNobody when detection identification falseAlarm
  from to around width vulnerable knowledgeable gain loss credit embarrassment prior falseCost missedCost directBenefit
  proxyBenefit proxyCost penalty directAttributed proxyAttributed`.split(/\s+/);

/** What an attack is worth where nothing is told: anything from nothing to as much as a wrongful answer costs. */
const GAINS = { from: 0, to: 1 } as const;

/** Chances that are to sum to one may miss it by this, as rounded figures do. */
const ROUNDING = 1e-6;

/** Reads a file of games, in YAML or JSON. All problems at once. */
export function parseGame(text: string): Outcome<GameFile> {
  const read = parseText(text, shape, KEYS);
  if (!read.ok) return read;
  const { parsed, source } = read.value;
  const { publishing, ...others } = parsed;
  const problems = [
    ...emptiness(parsed),
    ...(publishing === undefined ? [] : faultsOf(publishing)),
  ];
  if (problems.length > 0) {
    const lined = problems.map((problem) => {
      const line = source.lineOf(problem.path);
      return line === undefined ? problem : { ...problem, line };
    });
    return { ok: false, problems: lined };
  }
  const games = publishing === undefined ? {} : { publishing: namedGames(publishing) };
  return { ok: true, value: { ...games, ...withoutUndefined(others) } };
}

function withoutUndefined(part: Omit<Written, 'publishing'>): Omit<GameFile, 'publishing'> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

function emptiness(parsed: Written): Problem[] {
  if (Object.keys(parsed).length > 0) return [];
  return [
    {
      code: 'game.nothing-asked',
      path: '',
      because: 'the file asks nothing',
      try: `add one of ${Object.keys(shape.shape).join(', ')}`,
    },
  ];
}

function namedGames({
  opportunity,
  attackers,
  gains,
  resolve,
  qualities,
}: WrittenPublishing): NamedGame[] {
  return qualities.map((written) => ({
    name: written.name,
    game: {
      opportunity,
      quality: qualityOf(written, attackers.length),
      gains: attackers.map(() => gains ?? GAINS),
      resolve,
    },
    readings:
      written.even === undefined
        ? (written.readings ?? []).map((word) => readingOf(word, attackers))
        : ['nothing', ...attackers.keys()],
  }));
}

function qualityOf(
  { even, whenNobody, when }: WrittenQuality,
  attackers: number,
): AttributionQuality {
  if (even !== undefined) return evenQuality(attackers, even);
  return { whenNobody: whenNobody ?? [], when: when ?? [] };
}

function readingOf(word: string, attackers: readonly string[]): PublicReading {
  if (word === 'nothing' || word === 'somebody') return word;
  return attackers.indexOf(word);
}

function faultsOf({ attackers, qualities, gains, resolve }: WrittenPublishing): Problem[] {
  return [
    ...spreadFaults(gains, 'publishing/gains'),
    ...spreadFaults(resolve, 'publishing/resolve'),
    ...qualities.flatMap((written, index) => {
      const path = `publishing/qualities/${index}`;
      return written.even === undefined ? matrixFaults(written, attackers, path) : [];
    }),
  ];
}

function spreadFaults(written: WrittenPublishing['gains'], path: string): Problem[] {
  if (written === undefined || 'around' in written || written.from < written.to) return [];
  return [
    {
      code: 'game.spread',
      path,
      because: `it runs from ${written.from} to ${written.to}`,
      try: 'let `to` be above `from`; what is known exactly is `around` it with a small `width`',
    },
  ];
}

/** What is wrong with a quality told reading by reading. */
function matrixFaults(
  { readings = [], whenNobody = [], when = [] }: WrittenQuality,
  attackers: readonly string[],
  path: string,
): Problem[] {
  if (readings.length === 0)
    return [
      {
        code: 'game.quality',
        path,
        because: 'the quality is told neither by `even` nor by `readings`',
        try: 'give `even: {detection, identification, falseAlarm}`, or `readings`, `whenNobody` and `when`',
      },
    ];
  const rows = [whenNobody, ...when].map((chances, index) => ({
    chances,
    at: index === 0 ? `${path}/whenNobody` : `${path}/when/${index - 1}`,
  }));
  return [
    ...readingFaults(readings, attackers, path),
    ...(when.length === attackers.length ? [] : [rowCount(when.length, attackers.length, path)]),
    ...rows.flatMap(({ chances, at }) => rowFaults(chances, readings.length, at)),
  ];
}

function readingFaults(
  readings: readonly string[],
  attackers: readonly string[],
  path: string,
): Problem[] {
  const known = ['nothing', 'somebody', ...attackers];
  const unknown = readings
    .filter((word) => !known.includes(word))
    .map((word) => ({
      code: 'game.reading',
      path: `${path}/readings`,
      because: `\`${word}\` is no reading of this game`,
      try: `a reading is one of ${known.join(', ')}`,
    }));
  if (readings[0] === 'nothing') return unknown;
  const first = {
    code: 'game.reading',
    path: `${path}/readings`,
    because: 'the first reading is not `nothing`',
    try: 'let the first column be the chance that nothing is published',
  };
  return [first, ...unknown];
}

function rowCount(rows: number, attackers: number, path: string): Problem {
  return {
    code: 'game.row',
    path: `${path}/when`,
    because: `there are ${rows} rows and ${attackers} attackers`,
    try: 'give a row of chances for each attacker, in their order',
  };
}

function rowFaults(chances: readonly number[], readings: number, path: string): Problem[] {
  const sum = chances.reduce((total, one) => total + one, 0);
  if (chances.length === readings && Math.abs(sum - 1) <= ROUNDING) return [];
  const because =
    chances.length === readings
      ? `the chances sum to ${Number(sum.toFixed(6))}`
      : `the row has ${chances.length} chances, and there are ${readings} readings`;
  return [
    {
      code: 'game.row',
      path,
      because,
      try: 'give one chance for each reading, so that a row sums to 1',
    },
  ];
}
