import { type TypeStyle, textWidth } from './text-width.ts';

/** Where a text has to fit: its width in pixels, and at most so many lines. */
export interface TextRoom {
  readonly width: number;
  readonly lines: number;
}

/** Spaces at which a line may end; a thin space before a per cent sign is none. */
const BREAKING_SPACE = /[ \t\r\n]+/;

/** The lines of a text as far as there is room; an ellipsis says that the table beneath has more. */
export function fitLines(text: string, style: TypeStyle, room: TextRoom): string[] {
  const lines = breakLines(text, style, room.width);
  if (lines.length <= room.lines) return lines;
  return [
    ...lines.slice(0, room.lines - 1),
    withEllipsis(lines[room.lines - 1] ?? '', style, room),
  ];
}

function withEllipsis(line: string, style: TypeStyle, { width }: TextRoom): string {
  const letters = Array.from(line);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, style) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The lines of a text that is at most `width` pixels wide; a word that is wider is broken between letters. */
export function breakLines(text: string, style: TypeStyle, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(BREAKING_SPACE)
    .flatMap((whole) => breakWord(whole, style, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, style) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function breakWord(word: string, style: TypeStyle, width: number): string[] {
  if (textWidth(word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, style) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
