import { MAXIMUM_CHARACTERS, type Outcome, type Problem } from '@respondeat/engine';

/** Most bytes that a text of the longest length read can have: three for each UTF-16 unit. */
export const MAXIMUM_BYTES = 3 * MAXIMUM_CHARACTERS;

/** How files begin that people give in place of a case file, by the signatures of their formats. */
const KNOWN_BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a Word or Excel file, or another that is packed with zip',
  },
  { bytes: [0x1f, 0x8b], what: 'packed with gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
];

const UTF_16_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

const LINE_BREAK = 0x0a;

/** Decodes the bytes of a case file, which is a text in UTF-8, or tells what they are instead. */
export function decodeCaseText(bytes: Uint8Array): Outcome<string> {
  const problem = refuseSize(bytes) ?? refuseOtherFiles(bytes) ?? refuseUtf16(bytes);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  const text = decode(bytes);
  return text === undefined ? { ok: false, problems: [notUtf8(bytes)] } : { ok: true, value: text };
}

/** The text, without a byte-order mark; `undefined` where the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuseSize({ length }: Uint8Array): Problem | undefined {
  if (length <= MAXIMUM_BYTES) return undefined;
  return {
    code: 'file.too-large',
    path: '',
    because: `the file has ${length} bytes; a case file has at most ${MAXIMUM_BYTES}`,
    try: 'keep captures and long texts in files beside the case, and name them in `capture`',
  };
}

function refuseOtherFiles(bytes: Uint8Array): Problem | undefined {
  const known = KNOWN_BEGINNINGS.find((beginning) => beginsWith(bytes, beginning.bytes));
  if (known === undefined) return undefined;
  return {
    code: 'file.not-text',
    path: '',
    because: `the file is ${known.what}, and a case file is a text`,
    try: 'give the YAML or JSON file of the case, unpacked; other files are named in it, under `capture`',
  };
}

function refuseUtf16(bytes: Uint8Array): Problem | undefined {
  if (!UTF_16_MARKS.some((mark) => beginsWith(bytes, mark))) return undefined;
  return {
    code: 'file.not-utf8',
    path: '',
    because: 'the file is in UTF-16, as some programs on Windows save it',
    try: 'save it as UTF-8; in a text editor this is an option of "Save as"',
  };
}

/** A line break is the same byte in UTF-8 and in the encodings taken for it, so lines can be tried one by one. */
function notUtf8(bytes: Uint8Array): Problem {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK, start)) {
    if (decode(bytes.subarray(start, end)) === undefined) break;
    line++;
    start = end + 1;
  }
  return {
    code: 'file.not-utf8',
    path: '',
    line,
    because: 'from this line on the file is not in UTF-8, perhaps in Latin-1 or Windows-1252',
    try: 'save it as UTF-8, then look whether accents and quotes came out right',
  };
}

function beginsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
