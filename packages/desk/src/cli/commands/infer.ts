import { readFileSync, statSync } from 'node:fs';
import {
  type FactorGraph,
  inferNetwork,
  type NetworkPosterior,
  type Outcome,
  type Problem,
  parseBif,
  parseJsonEvidence,
  parseUai,
  parseUaiEvidence,
} from '@respondeat/engine';
import { EXIT } from '../exit-codes.ts';
import { problemList } from '../problem-list.ts';
import { columns, type Terminal } from '../terminal.ts';

/** Options of `respondeat infer`. */
export interface InferOptions {
  readonly evidence?: string;
  readonly json?: boolean;
}

/** Posterior marginals of every variable of a standard network file. Gives the exit code. */
export function infer(path: string, options: InferOptions, terminal: Terminal): number {
  const inferred = inferFiles(path, options.evidence);
  if (!inferred.ok) {
    const { problems } = inferred;
    if (options.json === true) terminal.out(JSON.stringify({ problems }, null, 2));
    else terminal.err(problemList(problems, terminal));
    return EXIT.problems;
  }
  terminal.out(options.json === true ? JSON.stringify(inferred.value) : table(inferred.value));
  return EXIT.done;
}

function inferFiles(path: string, evidencePath: string | undefined): Outcome<NetworkPosterior> {
  const network = readNetwork(path);
  if (!network.ok) return network;
  const evidence =
    evidencePath === undefined ? parseJsonEvidence('{}') : readEvidence(evidencePath);
  if (!evidence.ok) return evidence;
  return inferNetwork(network.value, evidence.value);
}

function readNetwork(path: string): Outcome<FactorGraph> {
  const text = readText(path);
  if (!text.ok) return text;
  if (path.endsWith('.bif')) return parseBif(text.value);
  if (path.endsWith('.uai')) return parseUai(text.value);
  return refuse(
    'network.unknown-format',
    `\`${path}\` ends neither in .bif nor in .uai`,
    'give a .bif or .uai file',
  );
}

function readEvidence(path: string) {
  const text = readText(path);
  if (!text.ok) return text;
  return path.endsWith('.json') ? parseJsonEvidence(text.value) : parseUaiEvidence(text.value);
}

function readText(path: string): Outcome<string> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true)
    return refuse('file.missing', `there is no file \`${path}\``, 'name a file that exists');
  try {
    return {
      ok: true,
      value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)),
    };
  } catch {
    return refuse(
      'file.not-utf8',
      `\`${path}\` is not a text in UTF-8`,
      'unpack it if it is compressed',
    );
  }
}

function refuse(code: string, because: string, advice: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}

function table({ log10Z, marginals }: NetworkPosterior): string {
  const rows = Object.entries(marginals).map(([variable, states]) => [
    variable,
    Object.entries(states)
      .map(([state, probability]) => `${state} ${probability.toFixed(6)}`)
      .join('  '),
  ]);
  return `log10 of the evidence’s probability: ${log10Z}\n${columns(rows)}`;
}
