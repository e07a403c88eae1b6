import { createRequire } from 'node:module';

/** The oldest Node that Respondeat runs on: the first release of line 24 under long-term support. */
const OLDEST_NODE = { major: 24, minor: 11 };

/**
 * Whether Respondeat runs on this version of Node.
 *
 * @param {string} version as in `process.versions.node`: `24.11.0`
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major !== OLDEST_NODE.major) return major > OLDEST_NODE.major;
  return minor >= OLDEST_NODE.minor;
}

/**
 * Path of a Node that runs Respondeat: the one at work now if it is recent enough, else the one
 * that npm installed beside the product. `undefined` where there is neither.
 *
 * @param {string} version the version at work now
 * @returns {string | undefined}
 */
export function findNode(version = process.versions.node) {
  if (isRecentEnough(version)) return process.execPath;
  try {
    const require = createRequire(import.meta.url);
    return require.resolve(`node-${process.platform}-${process.arch}/bin/node`);
  } catch {
    return undefined;
  }
}
