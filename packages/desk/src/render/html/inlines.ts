import { element, type MarkupChild, type MarkupElement, verdictText } from '@respondeat/engine';
import type { ResolvedDocument, ResolvedInline } from '../resolved-document.ts';

type Likelihood = Extract<ResolvedInline, { kind: 'likelihood' }>;
type Foreign = Extract<ResolvedInline, { kind: 'foreign' }>;

/** Runs of text as HTML. It counts the notes that words of likelihood open into, for each needs a name of its own. */
export class InlineWriter {
  readonly #scale: ResolvedDocument['scale'];
  #notes = 0;

  constructor(scale: ResolvedDocument['scale']) {
    this.#scale = scale;
  }

  runs(runs: readonly ResolvedInline[]): MarkupChild[] {
    return runs.flatMap((run) => this.#run(run));
  }

  #run(run: ResolvedInline): MarkupChild[] {
    switch (run.kind) {
      case 'text':
        return [run.text];
      case 'strong':
        return [element('strong', {}, run.text)];
      case 'quiet':
        return [element('span', { class: 'quiet' }, run.text)];
      case 'likelihood':
        return this.#likelihood(run);
      case 'evidence':
        return [evidence(run)];
      case 'term':
        return [element('dfn', { id: run.anchor }, run.text)];
      case 'reference':
        return [linkTo(run.target, run.text)];
      case 'verdict':
        return [verdictMark(run)];
      case 'mark':
        return [element('span', { class: 'mark' }, run.verification)];
      case 'foreign':
        return [foreign(run)];
      case 'link':
        return [outsideLink(run)];
    }
  }

  /** A word that opens into its figure: the note is a popover, which needs no script and gives the focus back. */
  #likelihood(run: Likelihood): MarkupChild[] {
    this.#notes += 1;
    const id = `note-${this.#notes}`;
    const button = {
      type: 'button',
      class: 'likelihood',
      popovertarget: id,
      'data-figure': run.figure,
    };
    return [
      element('button', button, run.text),
      element('span', { id, popover: true, class: 'note' }, ...this.#note(run)),
    ];
  }

  #note({ text, figure, probability, interval }: Likelihood): MarkupChild[] {
    const band = this.#scale?.bands.find(({ word }) => word === text);
    const track = [
      trackMark('interval', interval.lower, interval.upper),
      trackMark('point', probability, probability),
    ];
    return [
      element('strong', {}, text),
      ` ${figure}`,
      element('span', { class: 'track', 'aria-hidden': 'true' }, ...track),
      ...(band === undefined ? [] : [`The word stands for ${band.from} to ${band.to}\u00a0%.`]),
    ];
  }
}

function trackMark(name: string, from: number, to: number): MarkupElement {
  const style = `inset-inline-start:${percentage(from)};inline-size:${percentage(to - from)}`;
  return element('span', { class: name, style });
}

function percentage(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function evidence({
  id,
  place,
  target,
}: Extract<ResolvedInline, { kind: 'evidence' }>): MarkupElement {
  return target === undefined
    ? element('span', { class: 'evidence', id: place }, id)
    : element('a', { class: 'evidence', id: place, href: `#${target}` }, id);
}

function linkTo(target: string | undefined, text: string): MarkupChild {
  return target === undefined ? text : element('a', { href: `#${target}` }, text);
}

/** The sign and the word of a verdict; the sign is drawn once in the page and used here. */
function verdictMark({ verdict }: Extract<ResolvedInline, { kind: 'verdict' }>): MarkupElement {
  const sign = element(
    'svg',
    { 'aria-hidden': 'true' },
    element('use', { href: `#sign-${verdict}` }),
  );
  return element('span', { class: `verdict ${verdict}` }, sign, verdictText(verdict));
}

function foreign({ text, language, rtl }: Foreign): MarkupElement {
  return element('bdi', { lang: language, dir: rtl ? 'rtl' : 'ltr' }, text);
}

function outsideLink({ text, address }: Extract<ResolvedInline, { kind: 'link' }>): MarkupChild {
  if (address === undefined) return text;
  return element('a', { class: 'outside', href: address, rel: 'noreferrer noopener' }, text);
}
