import type { Outcome } from '@respondeat/engine';

/** First bytes of what gzip writes (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b] as const;

/** The text in UTF-8 that some bytes are, without a byte-order mark, or what stands in the way of reading them as one. */
export function decodeText(bytes: Uint8Array, path: string): Outcome<string> {
  if (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) {
    const because = `\`${path}\` is compressed with gzip`;
    return refuse('file.not-text', because, `unpack it first: gunzip --keep ${path}`);
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('file.not-utf8', `\`${path}\` is not a text in UTF-8`, 'save it as UTF-8');
  }
}

function refuse(code: string, because: string, advice: string): Outcome<never> {
  return { ok: false, problems: [{ code, path: '', because, try: advice }] };
}
