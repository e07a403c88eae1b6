import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('@respondeat/engine/package.json') as {
  version: string;
};

/** Version of the engine, pinned in every dossier. */
export const ENGINE_VERSION: string = manifest.version;
