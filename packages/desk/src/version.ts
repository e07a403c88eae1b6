import { readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('../../engine/package.json', import.meta.url), 'utf8'),
) as { version: string };

/** Version of the engine, pinned in every dossier. */
export const ENGINE_VERSION: string = manifest.version;
