import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Defect,
  FINDINGS_FILE,
  type Library,
  loadStandardsLibrary,
  type Provenance,
  parseKinds,
  parseLikelihoodScale,
  parseModelNumbers,
  type StandardsFiles,
  type StandardsLibrary,
  type Written,
} from '@respondeat/engine';
import { ENGINE_VERSION } from '../version.ts';
import { hashOf, keptContents, type Texts } from './kept-library.ts';

/** Where the product's own data lie: the root of the repository. */
export const DATA_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const KINDS = 'vocabulary/kinds.yaml';
const SCALE = 'vocabulary/likelihood-scale.yaml';
const WORDS = [KINDS, SCALE];
const MODEL = 'model/defaults.yaml';

/** The library with the versions that a dossier pins. */
export interface PinnedLibrary {
  readonly library: Library;
  readonly versions: Pick<Provenance, 'engine' | 'modelSha256' | 'standardsSha256'>;
}

/** Reads vocabulary, standards and model numbers. They ship with the product: a fault in them is our own. */
export function readLibrary(root = DATA_ROOT): PinnedLibrary {
  const texts = libraryTexts(root);
  return {
    library: libraryIn(keptContents(texts) ?? texts),
    versions: {
      engine: ENGINE_VERSION,
      modelSha256: hash('sha256', texts.get(MODEL) ?? ''),
      standardsSha256: hashOf([...texts].filter(([path]) => path !== MODEL)),
    },
  };
}

/** The library that these files hold, be they texts or what was kept of them. */
export function libraryIn(files: ReadonlyMap<string, Written>): Library {
  const law = new Map([...files].filter(([path]) => path !== MODEL && !WORDS.includes(path)));
  const read = (path: string) => files.get(path) ?? '';
  return {
    kinds: parseKinds(read(KINDS)),
    numbers: parseModelNumbers(read(MODEL)),
    law: lawIn(law),
    scale: parseLikelihoodScale(read(SCALE)),
  };
}

/** Texts of all files of data that ship, but for the cases: what standards are made of, then other words, then the model. */
export function libraryTexts(root = DATA_ROOT): Texts {
  const paths = [FINDINGS_FILE, ...standardFiles(root), ...WORDS, MODEL];
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function standardFiles(root: string): string[] {
  return readdirSync(join(root, 'standards'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `standards/${name}`);
}

function lawIn(files: StandardsFiles): StandardsLibrary {
  const law = loadStandardsLibrary(files);
  if (law.ok) return law.value;
  const [first] = law.problems;
  throw new Defect(`${first?.path}: ${first?.because}; ${first?.try}`);
}
