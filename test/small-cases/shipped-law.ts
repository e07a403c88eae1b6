import { readdirSync, readFileSync } from 'node:fs';
import {
  FINDINGS_FILE,
  loadStandardsLibrary,
  type StandardsLibrary,
} from '../../packages/engine/src/standards/index.ts';

/** Standards, findings, levels of proof and authorities that ship with the product. */
export function shippedLaw(): StandardsLibrary {
  const standards = readdirSync('standards').filter((name) => name.endsWith('.yaml'));
  const paths = [FINDINGS_FILE, ...standards.map((name) => `standards/${name}`)];
  const law = loadStandardsLibrary(
    new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])),
  );
  if (!law.ok) throw new Error(JSON.stringify(law.problems));
  return law.value;
}
