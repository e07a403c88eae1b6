import type { NetworkFigure } from '../../dossier/index.ts';
import { fitLines } from '../text/break-lines.ts';
import { LABEL, linesHeight, STRONG_LABEL, widestLine } from '../text/text-line.ts';
import type { TypeStyle } from '../text/text-width.ts';
import type { Pair } from './bundles.ts';

/** An actor as a box with its lines of text; sizes in pixels. */
export interface ActorBox {
  readonly id: string;
  readonly level: Level;
  readonly candidate: boolean;
  readonly lines: readonly string[];
  readonly style: TypeStyle;
  readonly width: number;
  readonly height: number;
}

/** Boxes that stand side by side. */
export interface Rank {
  readonly level: Level;
  readonly boxes: readonly ActorBox[];
}

type Level = NetworkFigure['actors'][number]['level'];

const LEVELS: readonly Level[] = ['state', 'organ', 'group', 'front'];
const PADDING = { x: 9, y: 6 };
const LABEL_ROOM = { width: 124, lines: 3 };
/** Share of a rank that boxes may fill, so that lines can pass between them. Declared. */
const FILLED_SHARE = 0.82;
const LEAST_GAP = 14;

/** Ranks from states down to fronts; a part stands below its whole, and what does not fit starts a new rank. */
export function ranksOf({ actors }: NetworkFigure, pairs: readonly Pair[], width: number): Rank[] {
  return LEVELS.flatMap((level) => {
    const boxes = actors.filter((actor) => actor.level === level).map(boxOf);
    const depth = depthsWithin(boxes, pairs);
    const byDepth = new Map<number, ActorBox[]>();
    for (const box of boxes) {
      const own = depth.get(box.id) ?? 0;
      byDepth.set(own, [...(byDepth.get(own) ?? []), box]);
    }
    return [...byDepth]
      .sort(([one], [other]) => one - other)
      .flatMap(([, side]) => partsThatFit(side, width * FILLED_SHARE))
      .map((part) => ({ level, boxes: part }));
  });
}

function boxOf({ id, label, level, candidate }: NetworkFigure['actors'][number]): ActorBox {
  const style = level === 'state' ? STRONG_LABEL : LABEL;
  const lines = fitLines(label, style, LABEL_ROOM);
  return {
    id,
    level,
    candidate,
    lines,
    style,
    width: widestLine(lines, style) + 2 * PADDING.x,
    height: linesHeight(lines.length, style) + 2 * PADDING.y,
  };
}

/** How many wholes of the same level stand above each box. A ring of parts counts no box twice. */
function depthsWithin(boxes: readonly ActorBox[], pairs: readonly Pair[]): Map<string, number> {
  const own = new Set(boxes.map(({ id }) => id));
  const wholes = new Map<string, string>();
  for (const { from, to, form } of pairs.flatMap(({ bundles }) => bundles)) {
    if (form === 'belonging' && own.has(from) && own.has(to)) wholes.set(to, from);
  }
  const depthOf = (id: string, seen: ReadonlySet<string>): number => {
    const whole = wholes.get(id);
    if (whole === undefined || seen.has(whole)) return 0;
    return 1 + depthOf(whole, new Set([...seen, whole]));
  };
  return new Map(boxes.map(({ id }) => [id, depthOf(id, new Set([id]))]));
}

/** Boxes in as few ranks as hold them, all about equally full. */
function partsThatFit(boxes: readonly ActorBox[], width: number): ActorBox[][] {
  const total = boxes.reduce((sum, box) => sum + box.width + LEAST_GAP, 0);
  const share = total / Math.ceil(total / width);
  const parts: ActorBox[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    if (filled + box.width / 2 > share) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(box);
    filled += box.width + LEAST_GAP;
  }
  return parts;
}
