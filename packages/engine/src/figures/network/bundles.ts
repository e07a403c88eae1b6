import type { NetworkFigure } from '../../dossier/index.ts';
import { formOfKind, LINE_FORMS, type LineForm } from './line-forms.ts';

/** Ties of one form from one actor to another, drawn as one line. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly form: LineForm;
  readonly kinds: readonly string[];
  /** Of the most likely tie among them. */
  readonly probability: number;
}

/** All lines between two actors. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly bundles: readonly Bundle[];
}

/** The ties between known actors, joined by pair and form. */
export function pairsOf({ actors, ties }: NetworkFigure): Pair[] {
  const known = new Set(actors.map(({ id }) => id));
  const bundles = bundlesOf(
    ties.filter(({ from, to }) => from !== to && known.has(from) && known.has(to)),
  );
  const pairs = new Map<string, Bundle[]>();
  for (const bundle of bundles) {
    const key = JSON.stringify([bundle.from, bundle.to].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), bundle]);
  }
  return [...pairs.values()].map((joined) => {
    const [{ from, to }] = joined as [Bundle];
    return { first: from, second: to, bundles: joined };
  });
}

function bundlesOf(ties: NetworkFigure['ties']): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { from, to, kind, probability } of ties) {
    const form = formOfKind(kind);
    const key = JSON.stringify([from, to, form]);
    const known = bundles.get(key) ?? { from, to, form, kinds: [], probability: 0 };
    bundles.set(key, {
      ...known,
      kinds: [...new Set([...known.kinds, kind])],
      probability: Math.max(known.probability, probability),
    });
  }
  return [...bundles.values()].sort(
    (one, other) => LINE_FORMS.indexOf(one.form) - LINE_FORMS.indexOf(other.form),
  );
}
