import { describe, expect, test } from 'vitest';
import { textOf, trackedFiles } from './tracked-files.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  /** By folder; the root is the empty name. */
  readonly packages: Readonly<Record<string, Manifest>>;
}

const locked = JSON.parse(textOf('package-lock.json')) as LockFile;
const manifests = trackedFiles().filter((path) => /^(packages\/[^/]+\/)?package\.json$/.test(path));

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

describe('the lock file', () => {
  // `npm install` keeps to a lock file that agrees with the manifests and silently mends one that does not.
  test.each(manifests)('agrees with %s', (path) => {
    const manifest = JSON.parse(textOf(path)) as Manifest;
    const entry = locked.packages[path.replace(/\/?package\.json$/, '')];
    for (const kind of KINDS) expect(entry?.[kind] ?? {}).toEqual(manifest[kind] ?? {});
  });

  test('names no address to download from, so that any registry serves', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
