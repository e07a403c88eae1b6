import { readFileSync } from 'node:fs';
import {
  DARK,
  type DossierDocument,
  element,
  FROM_STYLESHEET,
  LIGHT,
  type MarkupChild,
  type MarkupElement,
  paletteDeclarations,
  serialise,
  verdictSvg,
} from '@respondeat/engine';
import { landFor } from '../land-file.ts';
import { resolveDocument } from '../resolve-document.ts';
import type { ResolvedDocument, ResolvedSection } from '../resolved-document.ts';
import { BlockWriter } from './blocks.ts';
import { InlineWriter } from './inlines.ts';
import { fontFaces } from './web-fonts.ts';

/** The stylesheet, beside the sources in a checkout and in the published package alike. */
const STYLESHEET = new URL('../../../src/render/dossier.css', import.meta.url);

/** Nothing is fetched and nothing runs: all that the page needs is in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

const VERDICTS = ['met', 'open', 'not-met', 'contested', 'not-applicable'] as const;

/** A dossier as one HTML file that asks nothing of the network. The same document gives the same bytes. */
export function renderHtml(document: DossierDocument): string {
  const resolved = resolveDocument(document);
  const blocks = new BlockWriter(new InlineWriter(document.scale), landFor(document));
  const sections = [...resolved.sections, ...scaleSection(document)];
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#dossier' }, 'Skip to the dossier'),
    verdictSigns(),
    topBar(resolved, sections),
    element('nav', { class: 'rail', 'aria-label': 'Contents' }, contents(sections)),
    element(
      'main',
      { id: 'dossier' },
      title(resolved),
      ...sections.map((section) => blocks.section(section)),
    ),
    foot(resolved),
  );
  const text = serialise(body);
  return `<!doctype html>\n${serialise(element('html', { lang: 'en' }, head(resolved, text), { written: text }))}\n`;
}

function head({ title: name, question }: ResolvedDocument, text: string): MarkupElement {
  const dark = `@media (prefers-color-scheme:dark){@media screen{:root{${paletteDeclarations(DARK)}}}}`;
  const style = `${fontFaces(text)}:root{${paletteDeclarations(LIGHT)}}${dark}${readFileSync(STYLESHEET, 'utf8')}`;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'description', content: question }),
    element('title', {}, `${name} · Respondeat`),
    element('style', {}, { written: style }),
  );
}

/** The signs of the verdicts, drawn once; every verdict in the text uses them. */
function verdictSigns(): MarkupElement {
  const signs = VERDICTS.map((verdict) =>
    element(
      'svg',
      { id: `sign-${verdict}`, viewBox: '0 0 12 12' },
      { written: verdictSvg(verdict, FROM_STYLESHEET) },
    ),
  );
  return element('div', { hidden: true }, ...signs);
}

/** On a narrow screen the contents fold into the bar at the top. */
function topBar(
  { marking, asOf }: ResolvedDocument,
  sections: readonly ResolvedSection[],
): MarkupElement {
  const day = asOf === undefined ? [] : [element('span', {}, `as of ${asOf}`)];
  const folded = element(
    'details',
    { class: 'folded-contents' },
    element('summary', {}, 'Contents'),
    element('nav', { 'aria-label': 'Contents' }, contents(sections)),
  );
  return element(
    'header',
    { class: 'bar' },
    element('p', { class: 'product' }, 'Respondeat'),
    folded,
    element('p', { class: 'version' }, ...day, element('span', { class: 'marking' }, marking)),
  );
}

function contents(sections: readonly ResolvedSection[]): MarkupElement {
  const items = sections.map(({ anchor, title: name }) =>
    element('li', {}, element('a', { href: `#${anchor}` }, name)),
  );
  return element('ol', {}, ...items);
}

function title({ title: name, question }: ResolvedDocument): MarkupElement {
  return element(
    'header',
    { class: 'title' },
    element('h1', {}, name),
    element('p', { class: 'question' }, question),
  );
}

/** What each word of likelihood stands for. */
function scaleSection({ scale }: DossierDocument): ResolvedSection[] {
  if (scale === undefined) return [];
  const text = (words: string) => ({ kind: 'text', text: words }) as const;
  return [
    {
      anchor: 'section-scale',
      title: 'Words of likelihood',
      blocks: [
        {
          kind: 'table',
          caption: [text(scale.caption)],
          table: {
            columns: [
              { title: 'word', align: 'start' },
              { title: 'per cent', align: 'end' },
            ],
            rows: scale.bands.map(({ word, from, to }) => [[text(word)], [text(`${from}–${to}`)]]),
          },
        },
      ],
    },
  ];
}

function foot({ case: name, marking, provenance }: ResolvedDocument): MarkupElement {
  const { engine, modelEdition, caseSha256 } = provenance;
  const lines: MarkupChild[] = [
    `${name} · engine ${engine}, model edition ${modelEdition} · case file ${caseSha256.slice(0, 16)}… · `,
    element('span', { class: 'marking' }, marking),
  ];
  return element('footer', {}, element('p', {}, ...lines));
}
