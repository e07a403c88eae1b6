import type { MiddlewareHandler } from 'hono';
import { problemAnswer, refuse } from './problem-answer.ts';
import { WHO_HEADER } from './who.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Names under which this machine reaches itself. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Lets in only requests that name this machine itself. A page elsewhere could have its own name lead here (DNS
 * rebinding), and would then count as same origin.
 */
export const onlyByOwnName: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('Host') ?? new URL(context.req.url).host;
  if (LOOPBACK.test(host)) return next();
  return problemAnswer(
    refuse(403, {
      code: 'request.foreign-host',
      because: 'the request names another host than this machine itself',
      try: 'ask http://127.0.0.1 or http://localhost with the port that `respondeat serve` told',
    }),
  );
};

/**
 * Lets another site change nothing. A browser says where a request comes from; what says nothing of the kind must
 * bear a header that a foreign page cannot send without asking first.
 */
export const onlyFromOwnPages: MiddlewareHandler = async (context, next) => {
  const { req: request } = context;
  if (SAFE.has(request.method) || isOwn(request.header.bind(request), request.url)) return next();
  return problemAnswer(
    refuse(403, {
      code: 'request.cross-site',
      because: 'the request would change something, and does not show that it comes from here',
      try: `send it from a page of this server, or with the header ${WHO_HEADER}`,
    }),
  );
};

function isOwn(header: (name: string) => string | undefined, url: string): boolean {
  const site = header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = header('Origin');
  if (origin !== undefined) return origin === `http://${header('Host') ?? new URL(url).host}`;
  return site === 'same-origin' || header(WHO_HEADER) !== undefined;
}

/**
 * What a page of the workbench may do: everything with this server, nothing with another. Styles may be inline, since
 * charts bring theirs with them (ADR 66); scripts may not.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a dossier in HTML may do: show itself, also within a page of the workbench. */
const DOSSIER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The viewer that a browser sets a PDF in is a page of its own, so nothing else may be forbidden it. */
const PDF_POLICY = "frame-ancestors 'self'";

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Headers that keep a browser from doing more with an answer than showing it. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const isFramed = /dossier\.(html|pdf)$/.test(context.req.path);
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', policyFor(context.req.path));
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', isFramed ? 'SAMEORIGIN' : 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache');
};

function policyFor(path: string): string {
  if (!path.startsWith('/api/')) return PAGE_POLICY;
  if (path.endsWith('/dossier.html')) return DOSSIER_POLICY;
  return path.endsWith('/dossier.pdf') ? PDF_POLICY : DATA_POLICY;
}
