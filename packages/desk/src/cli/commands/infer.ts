import { extname } from 'node:path';
import {
  type Evidence,
  type FactorGraph,
  inferNetwork,
  type NetworkPosterior,
  type Outcome,
  parseBif,
  parseJsonEvidence,
  parseUai,
  parseUaiEvidence,
} from '@respondeat/engine';
import { decodeText } from '../../input/decode-text.ts';
import { readFile } from '../../input/read-file.ts';
import { jsonText } from '../../output/json-text.ts';
import { EXIT, type ExitCode, Misuse } from '../exit-codes.ts';
import { seedIn } from '../part-question.ts';
import { printable } from '../printable.ts';
import { type ProblemsOfFile, tellProblems } from '../problem-list.ts';
import type { Terminal } from '../terminal.ts';
import { alignColumns } from '../wrap.ts';

/** Options of `respondeat infer`, as the command line gives them. */
export interface InferFlags {
  readonly evidence?: string;
  readonly samples: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** A kind of file, and how it is read by how its name ends. */
interface Format<Content> {
  readonly noun: string;
  readonly readers: ReadonlyMap<string, (text: string) => Outcome<Content>>;
}

const NETWORK: Format<FactorGraph> = {
  noun: 'a .bif or .uai file',
  readers: new Map([
    ['.bif', parseBif],
    ['.uai', parseUai],
  ]),
};

const EVIDENCE: Format<Evidence> = {
  noun: 'a .json or .uai.evid file',
  readers: new Map([
    ['.json', parseJsonEvidence],
    ['.evid', parseUaiEvidence],
  ]),
};

/** Largest network or evidence opened at all. Declared: the largest published benchmarks have a tenth of it. */
const MAXIMUM_BYTES = 256_000_000;

/** Posterior marginals of every variable of a standard network file. */
export function infer(path: string, flags: InferFlags, terminal: Terminal): ExitCode {
  const asJson = flags.json === true;
  const seed = seedIn(flags.seed);
  const samples = samplesIn(flags.samples);
  const refuse = (refused: ProblemsOfFile) => tellProblems(refused, { asJson, terminal });
  const network = readAs(NETWORK, path);
  if (!network.ok) return refuse({ problems: network.problems, file: path });
  const evidence = evidenceIn(flags.evidence);
  if (!evidence.ok) return refuse({ problems: evidence.problems, file: flags.evidence ?? path });
  const inferred = inferNetwork(network.value, evidence.value, { samples, seed });
  if (!inferred.ok) return refuse({ problems: inferred.problems, file: path });
  terminal.out.line(asJson ? jsonText(inferred.value) : table(inferred.value));
  return EXIT.done;
}

/** Most samples drawn at once. Declared: a network of a thousand variables takes a quarter of an hour with so many. */
const MAXIMUM_SAMPLES = 10_000_000;

function samplesIn(text: string): number {
  if (/^[1-9]\d{0,7}$/.test(text) && Number(text) <= MAXIMUM_SAMPLES) return Number(text);
  throw new Misuse(`--samples ${text}: give a whole number from 1 to ${MAXIMUM_SAMPLES}`);
}

function evidenceIn(path: string | undefined): Outcome<Evidence> {
  return path === undefined ? { ok: true, value: new Map() } : readAs(EVIDENCE, path);
}

function readAs<Content>({ noun, readers }: Format<Content>, path: string): Outcome<Content> {
  const whereLarger = 'observe or split it beforehand; exact inference would not fit either';
  const bytes = readFile(path, { noun, maximumBytes: MAXIMUM_BYTES, whereLarger });
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value, path);
  if (!text.ok) return text;
  const read = readers.get(extname(path).toLowerCase());
  if (read !== undefined) return read(text.value);
  const because = `the name of \`${path}\` does not say how to read it`;
  const problem = { code: 'file.unknown-format', path: '', because, try: `name ${noun}` };
  return { ok: false, problems: [problem] };
}

function table(posterior: NetworkPosterior): string {
  const { log10Z, marginals } = posterior;
  const rows = Object.entries(marginals).map(([variable, states]) => [
    printable(variable),
    Object.entries(states)
      .map(([state, probability]) => `${printable(state)} ${probability.toFixed(6)}`)
      .join('  '),
  ]);
  return `${mannerText(posterior)}log10 Z (probability of the evidence, or partition function): ${log10Z}\n\n${alignColumns(rows)}`;
}

/** How it was answered, where not in one exact pass. */
function mannerText({ cutSet, approximate }: NetworkPosterior): string {
  if (cutSet !== undefined)
    return `Exact, by a sum over the states of ${cutSet.map(printable).join(', ')}: too large for one pass.\n\n`;
  if (approximate === undefined) return '';
  const { samples, seed, effectiveSampleSize, largestError } = approximate;
  return `APPROXIMATE: too large to be exact. Likelihood weighting, ${samples} samples with seed ${seed}, worth ${Math.round(effectiveSampleSize)}; the largest standard error of a probability is ${largestError.toPrecision(2)}.\n\n`;
}
