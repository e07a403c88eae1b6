import { type ModelNumbers, parameterPaths } from '../../evidence/index.ts';
import { logOddsOf, probabilityOf } from '../../vocabulary/index.ts';

/** A declared number, and the numbers or rows that the model would have at the ends of its interval. */
export interface DeclaredEnds {
  /** Path in `model/defaults.yaml`. */
  readonly parameter: string;
  /** Which entry of a row moves, where it is one. */
  readonly entry?: string;
  readonly declared: number;
  readonly ends: readonly [lower: number, upper: number];
  /** What stands at the path with the number at either end. */
  readonly values: readonly [lower: number | number[], upper: number | number[]];
}

type Interval = Readonly<Record<string, number | readonly number[]>>;

interface Section {
  readonly interval: Interval;
  readonly order?: readonly string[];
}

/** Sections that no posterior probability depends on: the rule of confidence, how robustness is measured, the
 *  footing that forums assume, and the worlds that are drawn to see what could be shown at all. */
const OUTSIDE_THE_POSTERIOR = new Set(['robustness', 'confidence', 'neutralPart', 'attainability']);

/** Sections whose rows sum to one: what one entry gains, the others lose in proportion. */
const DISTRIBUTIONS = new Set(['controlState', 'partGivenControl']);
const GRADES = new Set(['A', 'B', 'C', 'D', 'E', 'F']);

/** Half the width of a 90 % interval, in standard deviations. */
const NINETY_PERCENT = 1.645;

/** Every declared number that a posterior can depend on, at the ends of its interval, in the order of the file. */
export function declaredEnds(numbers: ModelNumbers): DeclaredEnds[] {
  return [...parameterPaths(numbers)].flatMap((parameter) => {
    const [section, name] = splitOnce(parameter);
    if (OUTSIDE_THE_POSTERIOR.has(section)) return [];
    const told = numbers[section as 'controlState'] as Section;
    const current = at(told, name);
    if (typeof current === 'number') {
      const ends = endsOf(current, { section, name, interval: told.interval, place: 0 });
      return [{ parameter, declared: current, ends, values: ends }];
    }
    const isDistribution = DISTRIBUTIONS.has(section) || GRADES.has(name);
    return current.map((declared, place): DeclaredEnds => {
      const ends = endsOf(declared, { section, name, interval: told.interval, place });
      const row = (end: number) => moved(current, { place, end, isDistribution });
      const entry = told.order?.[place] ?? `${place + 1}`;
      return { parameter, entry, declared, ends, values: [row(ends[0]), row(ends[1])] };
    });
  });
}

interface Told {
  readonly section: string;
  readonly name: string;
  readonly interval: Interval;
  /** In its row. */
  readonly place: number;
}

/** The ends of a number's interval, in the form that its section declares them in. */
function endsOf(
  declared: number,
  { section, name, interval, place }: Told,
): readonly [number, number] {
  const own = interval[name];
  if (Array.isArray(own)) return [own[0] as number, own[1] as number];
  const { lower, upper, concentration, oddsFactor } = interval;
  if (Array.isArray(lower) && Array.isArray(upper)) return [lower[place], upper[place]];
  if (typeof concentration === 'number') {
    // Of a Dirichlet row with so many pseudo-observations.
    const deviation = Math.sqrt((declared * (1 - declared)) / (concentration + 1));
    return [
      Math.max(0, declared - NINETY_PERCENT * deviation),
      Math.min(1, declared + NINETY_PERCENT * deviation),
    ];
  }
  if (typeof oddsFactor !== 'number') return [declared, declared];
  return byOddsFactor(declared, section, oddsFactor);
}

/** Credibility is told in log-odds, a judgement in ratios of likelihoods, all else in probabilities. */
function byOddsFactor(
  declared: number,
  section: string,
  factor: number,
): readonly [number, number] {
  const shift = Math.log(factor);
  if (section === 'credibility') return [declared - shift, declared + shift];
  if (section === 'judgement') return [declared / factor, declared * factor];
  const logOdds = logOddsOf(declared);
  return [probabilityOf(logOdds - shift), probabilityOf(logOdds + shift)];
}

function moved(
  row: readonly number[],
  { place, end, isDistribution }: { place: number; end: number; isDistribution: boolean },
): number[] {
  const rest = 1 - row[place]!;
  const others = isDistribution ? (1 - end) / rest : 1;
  // What a certain entry gives up has no proportions to follow: the others share it equally.
  const shared = (1 - end) / (row.length - 1);
  return row.map((chance, i) => {
    if (i === place) return end;
    return isDistribution && rest === 0 ? shared : chance * others;
  });
}

function splitOnce(path: string): [string, string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot), path.slice(dot + 1)];
}

/** Ids of findings hold a dot of their own, so whole keys are tried first. */
function at(part: object, path: string): number | number[] {
  const record = part as Record<string, unknown>;
  if (path in record) return record[path] as number | number[];
  const key = Object.keys(record).find((name) => path.startsWith(`${name}.`))!;
  return at(record[key] as object, path.slice(key.length + 1));
}
