import type { Outcome } from '../../vocabulary/index.ts';
import type { FactorGraph } from '../factor-graph/index.ts';
import { BifDraft } from './bif-draft.ts';
import { readProbability } from './bif-probability.ts';
import { TextScanner } from './text-scanner.ts';

/** What a file consists of. `read` gives `false` where a block breaks the grammar or the file breaks off. */
interface Block {
  readonly read: (scanner: TextScanner, draft: BifDraft) => boolean;
  readonly shape: string;
}

const BLOCKS: ReadonlyMap<string | undefined, Block> = new Map([
  ['network', { read: readNetwork, shape: 'network NAME { }' }],
  ['variable', { read: readVariable, shape: 'variable NAME { type discrete [ 2 ] { yes, no }; }' }],
  [
    'probability',
    { read: readProbability, shape: 'probability ( NAME | PARENT ) { (state) 0.9, 0.1; }' },
  ],
]);

/** Reads a Bayesian network in the Bayesian interchange format (0.15, and as the Bayesian Network Repository
 *  writes it). One factor per `probability` block: the parents in the order written, then the variable itself. */
export function parseBif(text: string): Outcome<FactorGraph> {
  const scanner = new TextScanner(text);
  const draft = new BifDraft(scanner);
  while (scanner.peek() !== '') readBlock(scanner, draft);
  checkWhole(scanner, draft);
  if (scanner.problems.length > 0) return { ok: false, problems: scanner.problems };
  return { ok: true, value: { variables: draft.variables, factors: draft.factors } };
}

function readBlock(scanner: TextScanner, draft: BifDraft): void {
  scanner.path = '';
  const found = scanner.peek();
  const keyword = scanner.word();
  const block = BLOCKS.get(keyword);
  if (block === undefined) {
    scanner.stop({
      code: 'bif.syntax',
      because: `expected network, variable or probability, found ${keyword ?? found}`,
      try: 'check that the block before is closed, and that this is a .bif file',
    });
  } else if (!block.read(scanner, draft)) {
    scanner.stop({
      code: 'bif.syntax',
      because: `this ${keyword} block breaks off or is not written as it should be`,
      try: `write ${block.shape}`,
    });
  }
}

function readNetwork(scanner: TextScanner): boolean {
  scanner.path = 'network';
  scanner.word();
  return scanner.take('{') && scanner.skipPast('}');
}

function readVariable(scanner: TextScanner, draft: BifDraft): boolean {
  const name = scanner.word();
  scanner.path = `variable/${name ?? ''}`;
  if (name === undefined || !scanner.take('{')) return false;
  let states: readonly string[] | undefined;
  while (!scanner.take('}')) {
    const keyword = scanner.word();
    if (keyword === 'property' && scanner.skipPast(';')) continue;
    if (keyword === 'type') states = readType(scanner);
    if (keyword !== 'type' || states === undefined) return false;
  }
  if (states === undefined) return false;
  draft.declare({ name, states });
  return true;
}

/** `discrete [ 2 ] { yes, no };` where some files leave the number out. */
function readType(scanner: TextScanner): readonly string[] | undefined {
  if (scanner.word() !== 'discrete') return undefined;
  const isCounted = scanner.take('[');
  const count = isCounted ? scanner.number() : undefined;
  if (isCounted && !scanner.take(']')) return undefined;
  if (!scanner.take('{')) return undefined;
  const states: string[] = [];
  for (let state = scanner.word(); state !== undefined; state = scanner.word()) states.push(state);
  if (!scanner.take('}') || !scanner.take(';')) return undefined;
  if (count !== undefined && count !== states.length) {
    const because = `declares ${count} states but names ${states.length}`;
    const advice = 'let the number in brackets agree with the names in braces';
    scanner.report({ code: 'bif.states', because, try: advice });
  }
  return states;
}

function checkWhole(scanner: TextScanner, draft: BifDraft): void {
  if (scanner.problems.length > 0) return;
  if (draft.variables.length === 0) {
    scanner.path = '';
    const because = 'the file declares no variable';
    scanner.stop({ code: 'bif.syntax', because, try: 'check that this is a .bif file' });
  }
  for (const name of draft.undescribed()) {
    scanner.path = `variable/${name}`;
    const because = 'no probability block describes it';
    const advice = `add probability ( ${name} ) { … }; the file may have been cut off`;
    scanner.report({ code: 'bif.no-probability', because, try: advice });
  }
}
