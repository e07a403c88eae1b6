/** Characters of a font by code point, from its `cmap` table (OpenType 1.9, formats 4 and 12). */
export function codePointsOf(font: Buffer): Set<number> {
  const table = tableOffset(font, 'cmap');
  const codePoints = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
    const subtable = table + font.readUInt32BE(table + 8 + 8 * index);
    const format = font.readUInt16BE(subtable);
    if (format === 12) addGroups(font, subtable, codePoints);
    if (format === 4) addSegments(font, subtable, codePoints);
  }
  return codePoints;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function addGroups(font: Buffer, subtable: number, codePoints: Set<number>): void {
  for (let index = 0; index < font.readUInt32BE(subtable + 12); index++) {
    const group = subtable + 16 + 12 * index;
    const last = font.readUInt32BE(group + 4);
    for (let point = font.readUInt32BE(group); point <= last; point++) codePoints.add(point);
  }
}

function addSegments(font: Buffer, subtable: number, codePoints: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = font.readUInt16BE(subtable + 14 + offset);
    const startAt = subtable + 16 + doubled + offset;
    const rangeAt = startAt + 2 * doubled;
    const range = font.readUInt16BE(rangeAt);
    const start = font.readUInt16BE(startAt);
    for (let point = start; point <= last && point !== 0xffff; point++) {
      const isMissing =
        range !== 0 && font.readUInt16BE(rangeAt + range + 2 * (point - start)) === 0;
      if (!isMissing) codePoints.add(point);
    }
  }
}
