import type { Problem } from '../../vocabulary/index.ts';
import { excessOf, MAXIMUM_DEPTH, MAXIMUM_TOKENS } from './extent.ts';
import { Lines } from './lines.ts';

/** Longest text read as a case file, in characters. Declared: about twice a case of ten thousand reports. */
export const MAXIMUM_CHARACTERS = 10_000_000;

/** What to do about a file in which there is no case yet. */
export const HOW_TO_BEGIN =
  'begin with `respondeat: 1` and `case: a-name`; docs/reference/case-file.md has a short case to start from';

/** Why a text is not even parsed, or `undefined`. Whatever could exhaust a parser is refused here. */
export function refusalOf(text: string): Problem | undefined {
  return refuseLength(text) ?? refuseZeros(text) ?? refuseEmptiness(text) ?? refuseExcess(text);
}

function refuseLength(text: string): Problem | undefined {
  if (text.length <= MAXIMUM_CHARACTERS) return undefined;
  return {
    code: 'file.too-large',
    path: '',
    because: `the file has ${text.length} characters; a case file has at most ${MAXIMUM_CHARACTERS}`,
    try: 'keep captures and long texts in files beside the case, and name them in `capture`',
  };
}

function refuseZeros(text: string): Problem | undefined {
  const zero = text.indexOf('\u0000');
  if (zero < 0) return undefined;
  return {
    code: 'file.not-text',
    path: '',
    line: new Lines(text).at(zero),
    because: 'the file holds zero bytes, so it is not a text',
    try: 'give a YAML or JSON file in UTF-8; a PDF, a spreadsheet or a Word file is no case file',
  };
}

function refuseEmptiness(text: string): Problem | undefined {
  if (text.trim() !== '') return undefined;
  return { code: 'file.empty', path: '', because: 'the file is empty', try: HOW_TO_BEGIN };
}

function refuseExcess(text: string): Problem | undefined {
  const excess = excessOf(text);
  if (excess === undefined) return undefined;
  const line = new Lines(text).at(excess.at);
  if (excess.of === 'tokens') {
    return {
      code: 'file.too-large',
      path: '',
      line,
      because: `the file has more than ${MAXIMUM_TOKENS} keys, values and signs; what follows this line is not read`,
      try: 'split the record into several cases; one case asks one question',
    };
  }
  return {
    code: 'file.too-deep',
    path: '',
    line,
    because: `from here on the file is nested more than ${MAXIMUM_DEPTH} levels deep; a case file needs eight`,
    try: 'look for an unclosed bracket, or a line that is indented too far',
  };
}
