import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { WORKBENCH } from '../library/shipped.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Files that a build names after what they hold, so that their names never mean anything else. */
const NAMED_BY_CONTENT = `${sep}assets${sep}`;

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Respondeat</title>
<h1>The workbench is not built</h1>
<p>The API answers: <a href="/api/cases">the cases</a>, <a href="/api/openapi.json">what can be asked</a>.</p>
<p>To build the pages, run <code>npm run build:workbench</code> in the repository, and load this page again.</p>
</html>
`;

/** A file of the workbench; its first page for an address that is one of its own; how to build it where it is not. */
export async function workbenchFile(path: string, root = WORKBENCH): Promise<Response> {
  const named = filePathIn(root, path);
  if (named !== undefined && (await isFile(named))) return fileAnswer(named);
  const first = join(root, 'index.html');
  if (extname(path) !== '' && path !== '/index.html')
    return new Response('There is no such file.\n', { status: 404 });
  if (await isFile(first)) return fileAnswer(first);
  return new Response(NOT_BUILT, { headers: { 'Content-Type': MEDIA_TYPES['.html'] as string } });
}

/** The file that a path names, unless it leads out of the folder. */
function filePathIn(root: string, path: string): string | undefined {
  try {
    const file = normalize(join(root, decodeURIComponent(path)));
    return file.startsWith(normalize(root)) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}

async function fileAnswer(path: string): Promise<Response> {
  const isLasting = path.includes(NAMED_BY_CONTENT);
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      'Content-Type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
