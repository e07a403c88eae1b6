import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type DossierDocument, type Land, landFrom } from '@respondeat/engine';

type Block = DossierDocument['sections'][number]['blocks'][number];

/** Natural Earth at 1 : 50 million: fine enough for a country on a page, and a fifth of the next finer file. */
const LAND_FILE = 'world-atlas/countries-50m.json';

/** Read at the first map and kept, for it is the same for every dossier. */
let landOnceRead: Land | undefined;

/** The land for the maps of a document; nothing is read where it has none. */
export function landFor(document: DossierDocument): Land | undefined {
  if (!document.sections.some(({ blocks }) => blocks.some(hasMap))) return undefined;
  landOnceRead ??= readLand();
  return landOnceRead;
}

function readLand(): Land {
  const path = createRequire(import.meta.url).resolve(LAND_FILE);
  return landFrom(JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof landFrom>[0]);
}

function hasMap(block: Block): boolean {
  if (block.kind === 'entry') return block.blocks.some(hasMap);
  return block.kind === 'figure' && block.figure.kind === 'map';
}
