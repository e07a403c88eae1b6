import type { Problem } from '../../vocabulary/index.ts';
import type { CaseFile } from '../case-file.ts';

/** One record names another: it is part of it, draws on it or retells it. */
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
    ...circlesOf(parts).map((circle) => partCircle(circle)),
    ...circlesOf(draws).map((circle) => drawingCircle(circle)),
    ...circlesOf(retellings).map((circle) => retellingCircle(circle)),
  ];
}

function partCircle(circle: readonly Arrow[]): Problem {
  return {
    code: 'actor.cycle',
    path: circle[0]!.path,
    because: `${inWords(circle, 'is part of')}: nothing is part of itself`,
    try: 'remove the `partOf` that is wrong; the state at the top has none',
  };
}

function drawingCircle(circle: readonly Arrow[]): Problem {
  return {
    code: 'source.cycle',
    path: circle[0]!.path,
    because: `${inWords(circle, 'draws on')}: a circle has no beginning`,
    try: 'remove the entry of `drawsOn` that is wrong; what they all repeat is recorded as an origin',
  };
}

function retellingCircle(circle: readonly Arrow[]): Problem {
  return {
    code: 'origin.cycle',
    path: circle[0]!.path,
    because: `${inWords(circle, 'retells')}: a circle has no beginning`,
    try: 'remove `origin` from the report that came first; what was never published is declared under `origins`',
  };
}

function inWords(circle: readonly Arrow[], verb: string): string {
  const names = [...circle.map(({ from }) => from), circle[0]!.from];
  return names.map((name) => `\`${name}\``).join(` ${verb} `);
}

/** Circles among arrows, each beginning with the arrow that is first in the file, no two with an id in common. */
function circlesOf(arrows: readonly Arrow[]): Arrow[][] {
  const outgoing = Map.groupBy(arrows, ({ from }) => from);
  const entered = new Set<string>();
  const told = new Set<string>();
  return [...outgoing.keys()]
    .flatMap((start) => [...circlesFrom(start, outgoing, entered)])
    .filter((circle) => isNews(circle, told))
    .map((circle) => fromFirstInFile(circle, arrows));
}

/** Follows the arrows in depth. Each that leads back onto the way taken closes a circle; no id is entered twice. */
function* circlesFrom(
  start: string,
  outgoing: ReadonlyMap<string, readonly Arrow[]>,
  entered: Set<string>,
): Generator<Arrow[]> {
  const way: Arrow[] = [];
  const turns: Arrow[] = [];
  const enter = (id: string) => {
    if (entered.has(id)) return;
    entered.add(id);
    turns.push(...(outgoing.get(id) ?? []).toReversed());
  };
  enter(start);
  while (turns.length > 0) {
    const arrow = turns.pop()!;
    while (way.length > 0 && way.at(-1)!.to !== arrow.from) way.pop();
    way.push(arrow);
    const back = way.findIndex(({ from }) => from === arrow.to);
    if (back >= 0) yield way.slice(back);
    else enter(arrow.to);
  }
}

function isNews(circle: readonly Arrow[], told: Set<string>): boolean {
  const isNew = circle.every(({ from }) => !told.has(from));
  for (const { from } of circle) told.add(from);
  return isNew;
}

function fromFirstInFile(circle: readonly Arrow[], arrows: readonly Arrow[]): Arrow[] {
  const positions = circle.map((arrow) => arrows.indexOf(arrow));
  const first = positions.indexOf(Math.min(...positions));
  return [...circle.slice(first), ...circle.slice(0, first)];
}
