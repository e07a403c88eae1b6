/** An element of SVG or HTML as data. A string among the children is text, never markup. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly MarkupChild[];
}

/** Markup that some part of this program has already written; never built from a user's text. */
export interface WrittenMarkup {
  readonly written: string;
}

export type MarkupChild = MarkupElement | WrittenMarkup | string;

/** Attributes by name; `undefined` leaves one out, `true` writes its name alone. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Elements that HTML never closes. SVG has none of these names. */
const VOID_ELEMENTS = new Set(['br', 'col', 'hr', 'img', 'link', 'meta']);
/** Shapes of SVG, which close themselves, in HTML too. */
const SHAPES = new Set(['circle', 'line', 'path', 'polygon', 'rect', 'use']);

/**
 * Characters that are refused in XML, and the marks that turn the direction of text around. The latter
 * let a text read otherwise than it is stored, which a document that is shown to others must not allow.
 */
const REFUSED_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Letters, digits and what most labels, colours and lengths are made of. */
const NOTHING_TO_ESCAPE = /^[\w .,:;#()/%+-]*$/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An element with its attributes and children. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly MarkupChild[]
): MarkupElement {
  return { name, attributes, children };
}

/** The text without characters that no document may hold: control characters, lone surrogates, overrides of direction. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(REFUSED_CHARACTERS, '');
}

/** A coordinate to a hundredth of a pixel: enough for print, and the same bytes on every machine. */
export function coordinate(length: number): string {
  const rounded = Math.round(length * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** The markup of an element, every text and attribute escaped. */
export function serialise(child: MarkupChild): string {
  const pieces: string[] = [];
  write(child, pieces);
  return pieces.join('');
}

/** One list of pieces for the whole tree: a page has tens of thousands of them. */
function write(child: MarkupChild, pieces: string[]): void {
  if (typeof child === 'string') pieces.push(escapeText(child));
  else if ('written' in child) pieces.push(child.written);
  else writeElement(child, pieces);
}

function writeElement({ name, attributes, children }: MarkupElement, pieces: string[]): void {
  pieces.push('<', name);
  for (const attribute in attributes) writeAttribute(attribute, attributes[attribute], pieces);
  if (SHAPES.has(name)) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  if (VOID_ELEMENTS.has(name)) return;
  for (const child of children) write(child, pieces);
  pieces.push('</', name, '>');
}

function writeAttribute(name: string, content: Attributes[string], pieces: string[]): void {
  if (content === undefined) return;
  pieces.push(' ', name);
  if (content === true) return;
  const text = typeof content === 'number' ? coordinate(content) : escapeText(content);
  pieces.push('="', text, '"');
}

function escapeText(text: string): string {
  if (NOTHING_TO_ESCAPE.test(text)) return text;
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
