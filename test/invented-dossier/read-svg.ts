/** An element of an SVG as a test looks at it. */
export interface SvgElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** Text within the element, markup left out. */
  readonly text: string;
}

/** The elements of a name, in the order of the drawing. Enough of a parser for what this program writes. */
export function elementsOf(svg: string, name: string): SvgElement[] {
  const pattern = new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs');
  return [...svg.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: attributesOf(attributes),
    text: unescaped(content.replace(/<[^>]*>/g, '')),
  }));
}

/** The texts of an SVG, line by line as they are broken. */
export function textsOf(svg: string): string[] {
  return elementsOf(svg, 'text').map(({ text }) => text);
}

/** A length of an element in pixels. */
export function lengthOf({ attributes }: SvgElement, name: string): number {
  return Number(attributes[name]);
}

function attributesOf(markup: string): Record<string, string> {
  return Object.fromEntries(
    [...markup.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', content = '']) => [
      name,
      unescaped(content),
    ]),
  );
}

function unescaped(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
