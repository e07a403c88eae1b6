import { parse } from 'csv-parse/sync';
import { type ListedActor, unique } from './listed-actor.ts';

/** Columns of `sdn.csv` and of `alt.csv` as OFAC publishes them, without a line of titles (its data specification). */
const SDN = { columns: 12, number: 0, name: 1, type: 2, remarks: 11 } as const;
const ALT = { columns: 5, number: 0, name: 3 } as const;

/** What OFAC writes for nothing. */
const NOTHING = '-0-';

/** The last line of a file of OFAC is the sign with which DOS ends a text. */
const END = '\u001a';

/**
 * The entries of `sdn.csv` or `alt.csv` as OFAC publishes them; nothing where the text is another table. Names of
 * `alt.csv` belong to entries of `sdn.csv` by their number.
 */
export function publishedTable(text: string): readonly ListedActor[] | undefined {
  if (!/^\d+,/.test(text)) return undefined;
  const rows: string[][] = parse(text, { relaxColumnCount: true, relaxQuotes: true, trim: true });
  const whole = rows.filter((row) => row.length > 1 && row[0] !== END);
  const width = whole[0]?.length;
  if (width === SDN.columns) return whole.map(ofSdn);
  if (width === ALT.columns) return whole.map(ofAlt);
  return undefined;
}

function ofSdn(row: readonly string[]): ListedActor {
  const [main, type, remarks] = [row[SDN.name], row[SDN.type], row[SDN.remarks]].map(said);
  return entry(row[SDN.number], type, [main!, ...aliasesIn(remarks!)]);
}

function ofAlt(row: readonly string[]): ListedActor {
  return entry(row[ALT.number], '', [said(row[ALT.name])]);
}

function said(cell: string | undefined): string {
  const words = cell?.trim() ?? '';
  return words === NOTHING ? '' : words;
}

function entry(id = '', kind = '', names: readonly string[] = []): ListedActor {
  return { list: 'ofac-sdn', id, kind, names: unique(names) };
}

/** Aliases that OFAC writes into its remarks: a.k.a. 'NAME'; f.k.a. 'NAME'. */
export function aliasesIn(remarks: string): readonly string[] {
  return [...remarks.matchAll(/[afn]\.k\.a\. ['"“](.+?)['"”](?=\s*(?:[;.,(]|$))/g)].map(
    ([, alias]) => alias ?? '',
  );
}

/** The entries of `sdn.xml` as OFAC publishes it, and of its consolidated list, which has the same form. */
export function publishedXml(text: string): readonly ListedActor[] {
  return [...text.matchAll(/<sdnEntry>(.*?)<\/sdnEntry>/gs)].map(([, body = '']) => {
    const others = /<akaList>(.*?)<\/akaList>/s.exec(body)?.[1] ?? '';
    const own = body.replaceAll(/<(\w+)List>.*?<\/\1List>/gs, '');
    const aliases = [...others.matchAll(/<aka>(.*?)<\/aka>/gs)].map(([, aka = '']) =>
      fullName(aka),
    );
    return entry(inside(own, 'uid'), inside(own, 'sdnType'), [fullName(own), ...aliases]);
  });
}

/** As `sdn.csv` writes it: the last name, a comma, the first. */
function fullName(body: string): string {
  const [last, first] = [inside(body, 'lastName'), inside(body, 'firstName')];
  return first === '' ? last : `${last}, ${first}`;
}

function inside(body: string, name: string): string {
  const found = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(body);
  return plain(found?.[1] ?? '').trim();
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  return text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const point =
      name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
