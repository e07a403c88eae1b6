import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Defect,
  FINDINGS_FILE,
  type Library,
  type LikelihoodScale,
  loadStandardsLibrary,
  type Provenance,
  parseKinds,
  parseLikelihoodScale,
  parseModelNumbers,
  parseStatementRules,
  type ScoringTools,
  type StandardsLibrary,
} from '@respondeat/engine';
import { ENGINE_VERSION } from '../version.ts';

/** Where the product's own data lie: the root of the repository. */
export const DATA_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const KINDS = 'vocabulary/kinds.yaml';

/** Scales whose words a dossier may take, the first where none is asked for. */
const SCALES = ['icd-203', 'phia-yardstick', 'kent'].map((name) => `vocabulary/${name}-scale.yaml`);

const MODEL = 'model/defaults.yaml';

/** The library with the versions that a dossier pins. */
export interface PinnedLibrary {
  readonly library: Library;
  /** Scales of likelihood by name; the library holds the first. */
  readonly scales: ReadonlyMap<string, LikelihoodScale>;
  readonly versions: Pick<Provenance, 'engine' | 'modelSha256' | 'standardsSha256'>;
}

/** Reads vocabulary, standards and model numbers. They ship with the product: a fault in them is our own. */
export function readLibrary(root = DATA_ROOT): PinnedLibrary {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const texts = (paths: readonly string[]) => new Map(paths.map((path) => [path, text(path)]));
  const model = text(MODEL);
  const law = texts([FINDINGS_FILE, ...standardFiles(root)]);
  const words = texts([KINDS, ...SCALES]);
  const scales = SCALES.map((path) => parseLikelihoodScale(path, words.get(path) ?? ''));
  return {
    library: {
      kinds: parseKinds(words.get(KINDS) ?? ''),
      numbers: parseModelNumbers(model),
      law: lawIn(law),
      scale: scales[0]!,
    },
    scales: new Map(scales.map((scale) => [scale.scale, scale])),
    versions: {
      engine: ENGINE_VERSION,
      modelSha256: hash('sha256', model),
      standardsSha256: hashOf([...law, ...words]),
    },
  };
}

/** How draft statements are read: the rules, and every scale. They are no part of what a dossier pins. */
export function statementTools(root = DATA_ROOT): ScoringTools {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const scales = SCALES.map((path) => parseLikelihoodScale(path, text(path)));
  return {
    rules: parseStatementRules(text('vocabulary/statement-rules.yaml')),
    scales: new Map(scales.map((scale) => [scale.scale, scale])),
  };
}

/** The same library with the words of another scale, if there is one of that name. */
export function inWordsOf(pinned: PinnedLibrary, name: string): PinnedLibrary | undefined {
  const scale = pinned.scales.get(name);
  return scale && { ...pinned, library: { ...pinned.library, scale } };
}

function standardFiles(root: string): string[] {
  return readdirSync(join(root, 'standards'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `standards/${name}`);
}

function lawIn(files: ReadonlyMap<string, string>): StandardsLibrary {
  const law = loadStandardsLibrary(files);
  if (law.ok) return law.value;
  const [first] = law.problems;
  throw new Defect(`${first?.path}: ${first?.because}; ${first?.try}`);
}

/** One hash for several files, in this order, under their names. */
function hashOf(files: readonly (readonly [path: string, text: string])[]): string {
  return hash('sha256', files.map(([path, text]) => `${path}\n${text}`).join('\n'));
}
