import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';
import { checkSum } from './numbers.ts';

/** A prior of control sums to one, stands once for each pair, and is of a pair with a tie on record. */
export function checkControls(caseFile: CaseFile): Problem[] {
  const controls = caseFile.controls ?? [];
  const stateOf = statesOf(caseFile);
  const pairOf = ({ sponsor, proxy }: { readonly sponsor: string; readonly proxy: string }) =>
    `${stateOf(sponsor)} ${proxy}`;
  const tied = new Set(caseFile.ties.map(pairOf));
  const pairs = controls.map(pairOf);
  // An id that no actor has is told by itself.
  const isKnown = (id: string) => caseFile.actors.some((actor) => actor.id === id);
  return controls.flatMap(({ sponsor, proxy, prior }, index) => [
    ...checkSum(prior.weights, `controls/${index}/prior/weights`),
    ...checkPair({
      path: `controls/${index}/proxy`,
      words: `from \`${sponsor}\` to \`${proxy}\``,
      isTied: tied.has(pairs[index] as string) || ![sponsor, proxy].every(isKnown),
      isFirst: pairs.indexOf(pairs[index] as string) === index,
    }),
  ]);
}

/** Finds the state that an actor is part of at the end, which may be itself. */
function statesOf({ actors }: CaseFile): (id: string) => string {
  const above = new Map(actors.map(({ id, partOf }) => [id, partOf]));
  return (id) => {
    const passed = new Set<string>();
    let at = id;
    for (let next = above.get(at); next !== undefined && !passed.has(next); next = above.get(at)) {
      passed.add(next);
      at = next;
    }
    return at;
  };
}

interface Pair {
  readonly path: string;
  readonly words: string;
  readonly isTied: boolean;
  readonly isFirst: boolean;
}

function checkPair({ path, words, isTied, isFirst }: Pair): Problem[] {
  if (!isFirst)
    return [
      {
        code: 'control.twice',
        path,
        because: `there is a prior ${words} already, or from another organ of the same state`,
        try: 'keep one of the two, and say in it why',
      },
    ];
  if (isTied) return [];
  return [
    {
      code: 'control.no-tie',
      path,
      because: `no tie ${words} is on record, and a pair without one is taken as unrelated`,
      try: 'add the tie that speaks for it, or remove the prior',
    },
  ];
}
