import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** Nobody is part of itself, no source draws on itself and no report retells itself, however long the way round. */
export function checkCycles(caseFile: CaseFile): Problem[] {
  const parts = caseFile.actors.flatMap(({ id, partOf }, index) =>
    partOf === undefined ? [] : [{ from: id, to: partOf, path: `actors/${index}/partOf` }],
  );
  const draws = caseFile.sources.flatMap(({ id, drawsOn }, index) =>
    (drawsOn ?? []).map((to, nth) => ({ from: id, to, path: `sources/${index}/drawsOn/${nth}` })),
  );
  const retellings = caseFile.reports.flatMap(({ id, origin }, index) =>
    origin === undefined ? [] : [{ from: id, to: origin, path: `reports/${index}/origin` }],
  );
  return [
    ...cycleProblems(parts, { code: 'actor.cycle', verb: 'is part of' }),
    ...cycleProblems(draws, { code: 'source.cycle', verb: 'draws on' }),
    ...cycleProblems(retellings, { code: 'origin.cycle', verb: 'retells' }),
  ];
}

function cycleProblems(arrows: readonly Arrow[], words: { code: string; verb: string }): Problem[] {
  const reported = new Set<string>();
  return arrows.flatMap((arrow) => {
    const way = wayBack(arrow, arrows);
    if (way === undefined) return [];
    const members = [...way].sort().join(' ');
    if (reported.has(members)) return [];
    reported.add(members);
    return [
      {
        code: words.code,
        path: arrow.path,
        because: `\`${[...way, way[0]].join(`\` ${words.verb} \``)}\`: a circle has no beginning`,
        try: 'remove the arrow that is wrong; if two sources only repeat each other, record what both repeat as an origin',
      },
    ];
  });
}

/** The ids passed on a shortest way from an arrow's end back to its start, the start first; `undefined` if there is none. */
function wayBack(arrow: Arrow, arrows: readonly Arrow[]): string[] | undefined {
  const cameFrom = new Map<string, string>([[arrow.to, arrow.from]]);
  const queue = [arrow.to];
  for (const id of queue) {
    if (id === arrow.from) return unwind(arrow, cameFrom);
    for (const next of arrows) {
      if (next.from !== id || cameFrom.has(next.to)) continue;
      cameFrom.set(next.to, id);
      queue.push(next.to);
    }
  }
  return undefined;
}

function unwind(arrow: Arrow, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  let id = arrow.from;
  do {
    way.unshift(id);
    id = cameFrom.get(id) ?? arrow.from;
  } while (id !== arrow.from);
  const start = way.indexOf(arrow.from);
  return [...way.slice(start), ...way.slice(0, start)];
}
