import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** What `npm pack` puts beside the desk, so that it works away from the repository (decision 81). */
const PACKED = fileURLToPath(new URL('../../shipped/', import.meta.url));

/** In the repository its own data are read, even where packing has left a copy behind. */
const isInRepository = existsSync(join(REPOSITORY, 'vocabulary/kinds.yaml'));

/** Where the product's own data lie: the root of the repository, or beside a packed desk. */
export const DATA_ROOT = isInRepository ? REPOSITORY : PACKED;

/** Where the pages of the workbench lie once they are built. */
export const WORKBENCH = isInRepository
  ? join(REPOSITORY, 'packages/workbench/dist/')
  : join(PACKED, 'workbench/');
