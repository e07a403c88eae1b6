import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AdjudicatedCase,
  adjudicatedReader,
  Defect,
  FINDINGS_FILE,
  type Library,
  type LikelihoodScale,
  loadStandardsLibrary,
  MEASURE_FAMILIES,
  type Problem,
  type Provenance,
  parseDeclarationRoom,
  parseKinds,
  parseLikelihoodScale,
  parseMeasures,
  parseModelNumbers,
  parseRegister,
  parseStatementRules,
  type RegisterRow,
  type ScoringTools,
  type StandardsFiles,
  type StandardsLibrary,
  type Written,
} from '@respondeat/engine';
import { ENGINE_VERSION } from '../version.ts';
import { hashOf, keptContents, type Texts } from './kept-library.ts';
import { DATA_ROOT } from './shipped.ts';

const KINDS = 'vocabulary/kinds.yaml';

/** Scales whose words a dossier may take, the first where none is asked for. */
const SCALES = ['icd-203', 'phia-yardstick', 'kent', 'french'].map(
  (name) => `vocabulary/${name}-scale.yaml`,
);

const ROOM = 'vocabulary/speakers.yaml';

const WORDS = [KINDS, ROOM, ...SCALES];

const MEASURES = MEASURE_FAMILIES.map((family) => `measures/${family}.yaml`);
const MODEL = 'model/defaults.yaml';
/** Decided cases, each in a file of its own. */
const BOOK = 'casebook/adjudicated/';

/** The library with the versions that a dossier pins. */
export interface PinnedLibrary {
  readonly library: Library;
  /** Scales of likelihood by name; the library holds the first. */
  readonly scales: ReadonlyMap<string, LikelihoodScale>;
  readonly versions: Pick<Provenance, 'engine' | 'modelSha256' | 'standardsSha256'>;
}

/** Reads vocabulary, standards and model numbers. They ship with the product: a fault in them is our own. */
export function readLibrary(root = DATA_ROOT): PinnedLibrary {
  const texts = libraryTexts(root);
  const files = keptContents(texts) ?? texts;
  return {
    library: libraryIn(files),
    scales: scalesIn(files),
    versions: {
      engine: ENGINE_VERSION,
      modelSha256: hash('sha256', texts.get(MODEL) ?? ''),
      standardsSha256: hashOf([...texts].filter(([path]) => path !== MODEL)),
    },
  };
}

/** The library that these files hold, be they texts or what was kept of them. */
export function libraryIn(files: ReadonlyMap<string, Written>): Library {
  const others = new Set([MODEL, ...WORDS, ...MEASURES]);
  const isLaw = (path: string) => !others.has(path) && !path.startsWith(BOOK);
  const law = lawIn(new Map([...files].filter(([path]) => isLaw(path))));
  const read = (path: string) => files.get(path) ?? '';
  return {
    kinds: parseKinds(read(KINDS)),
    numbers: parseModelNumbers(read(MODEL)),
    law,
    book: bookIn(files, law),
    scale: [...scalesIn(files).values()][0]!,
    room: parseDeclarationRoom(read(ROOM)),
    measures: MEASURES.flatMap((path) => parseMeasures(path, read(path), law)),
  };
}

function scalesIn(files: ReadonlyMap<string, Written>): ReadonlyMap<string, LikelihoodScale> {
  const scales = SCALES.map((path) => parseLikelihoodScale(path, files.get(path) ?? ''));
  return new Map(scales.map((scale) => [scale.scale, scale]));
}

/** How draft statements are read: the rules, and every scale. They are no part of what a dossier pins. */
export function statementTools(root = DATA_ROOT): ScoringTools {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    rules: parseStatementRules(text('vocabulary/statement-rules.yaml')),
    scales: scalesIn(new Map(SCALES.map((path) => [path, text(path)]))),
  };
}

/** The register of public attributions. It is no part of what a dossier pins. */
export function readRegister(root = DATA_ROOT): RegisterRow[] {
  return parseRegister(readFileSync(join(root, 'register/declarations.yaml'), 'utf8'));
}

/** The same library with the words of another scale, if there is one of that name. */
export function inWordsOf(pinned: PinnedLibrary, name: string): PinnedLibrary | undefined {
  const scale = pinned.scales.get(name);
  return scale && { ...pinned, library: { ...pinned.library, scale } };
}

/** Texts of all files of data that ship, but for the cases: what standards are made of, then other words, then the model. */
export function libraryTexts(root = DATA_ROOT): Texts {
  const paths = [
    FINDINGS_FILE,
    ...filesIn('standards/', root),
    ...WORDS,
    ...MEASURES,
    ...filesIn(BOOK, root),
    MODEL,
  ];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function filesIn(folder: string, root: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${folder}${name}`);
}

function lawIn(files: StandardsFiles): StandardsLibrary {
  const law = loadStandardsLibrary(files);
  if (law.ok) return law.value;
  throw ourFault(law.problems);
}

function bookIn(
  files: ReadonlyMap<string, Written>,
  law: StandardsLibrary,
): readonly AdjudicatedCase[] {
  const readCase = adjudicatedReader(law);
  return [...files]
    .filter(([path]) => path.startsWith(BOOK))
    .map(([path, written]) => {
      const read = readCase(written);
      if (read.ok) return read.value;
      throw ourFault(read.problems, path);
    });
}

function ourFault([first]: readonly Problem[], file?: string): Defect {
  const place = [file, first?.path].filter((part) => part !== undefined).join(': ');
  return new Defect(`${place}: ${first?.because}; ${first?.try}`);
}
