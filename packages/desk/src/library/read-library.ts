import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Defect,
  type Library,
  loadStandardsLibrary,
  parseKinds,
  parseLikelihoodScale,
  parseModelNumbers,
} from '@respondeat/engine';

/** Where the product's own data lie: the root of the repository. */
export const DATA_ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The library with the hashes that a dossier pins. */
export interface PinnedLibrary {
  readonly library: Library;
  readonly modelSha256: string;
  readonly standardsSha256: string;
}

/** Reads vocabulary, standards and model numbers. They ship with the product: a fault in them is our own. */
export function readLibrary(root = DATA_ROOT): PinnedLibrary {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const model = text('model/defaults.yaml');
  const standardNames = readdirSync(join(root, 'standards'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `standards/${name}`);
  const files = new Map(
    ['vocabulary/findings.yaml', ...standardNames].map((path) => [path, text(path)]),
  );
  const law = loadStandardsLibrary(files);
  if (!law.ok) {
    const [first] = law.problems;
    throw new Defect(`${first?.path}: ${first?.because}; ${first?.try}`);
  }
  return {
    library: {
      kinds: parseKinds(text('vocabulary/kinds.yaml')),
      numbers: parseModelNumbers(model),
      law: law.value,
      scale: parseLikelihoodScale(text('vocabulary/likelihood-scale.yaml')),
    },
    modelSha256: sha256(model),
    standardsSha256: sha256([...files].map(([path, content]) => `${path}\n${content}`).join('\n')),
  };
}

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
