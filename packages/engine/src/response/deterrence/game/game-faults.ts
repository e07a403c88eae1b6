import type { Problem } from '../../../vocabulary/index.ts';
import {
  gameShape,
  type WrittenGames,
  type WrittenPublishing,
  type WrittenQuality,
} from './game-shape.ts';

/** Chances that are to sum to one may miss it by this, as rounded figures do. */
const ROUNDING = 1e-6;

/** What is wrong with a file of games that has the right form. */
export function gameFaults(written: WrittenGames): Problem[] {
  const { publishing } = written;
  if (Object.keys(written).length === 0) return [nothingAsked()];
  return publishing === undefined ? [] : publishingFaults(publishing);
}

function nothingAsked(): Problem {
  return {
    code: 'game.nothing-asked',
    path: '',
    because: 'the file asks nothing',
    try: `add one of ${Object.keys(gameShape.shape).join(', ')}`,
  };
}

function publishingFaults({ attackers, qualities, gains, resolve }: WrittenPublishing): Problem[] {
  return [
    ...attackerFaults(attackers),
    ...spreadFaults(gains, 'publishing/gains'),
    ...spreadFaults(resolve, 'publishing/resolve'),
    ...qualities.flatMap((written, index) => {
      const path = `publishing/qualities/${index}`;
      return written.even === undefined ? matrixFaults(written, attackers, path) : [];
    }),
  ];
}

/** Readings of a game that name nobody. */
const NAMELESS = ['nothing', 'somebody'];

/** A reading names an attacker by its name, so that each needs one of its own. */
function attackerFaults(attackers: readonly string[]): Problem[] {
  return attackers.flatMap((name, index) =>
    NAMELESS.includes(name) || attackers.indexOf(name) < index
      ? [
          {
            code: 'game.attacker',
            path: `publishing/attackers/${index}`,
            because: `\`${name}\` is the name of something else already`,
            try: `give each attacker a name of its own, other than ${NAMELESS.join(' and ')}`,
          },
        ]
      : [],
  );
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
  const known = [...NAMELESS, ...attackers];
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
