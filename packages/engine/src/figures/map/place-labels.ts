import { type TypeStyle, textWidth } from '../text/text-width.ts';

/** A rectangle that a label or a mark takes, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that wants a place near a point. */
export interface LabelWish {
  readonly text: string;
  readonly point: { readonly x: number; readonly y: number };
  /** Distance that the label keeps from its point. */
  readonly clearance: number;
  readonly style: TypeStyle;
  readonly directions: readonly Direction[];
}

/** Where a label lies from its point: −1 to 1 from left to right, and from above to below. */
export interface Direction {
  readonly along: number;
  readonly across: number;
}

/** Where a label found room: its left end and baseline. */
export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Places of a label beside a mark, the best first (after Imhof 1975). */
export const BESIDE_A_MARK: readonly Direction[] = [
  { along: 1, across: -0.5 },
  { along: 1, across: 0 },
  { along: 1, across: 0.6 },
  { along: -1, across: -0.5 },
  { along: -1, across: 0 },
  { along: -1, across: 0.6 },
  { along: 0, across: -1 },
  { along: 0, across: 1 },
];

/** Places of a label on the middle of what it names, or not far from it. */
export const ON_THE_MIDDLE: readonly Direction[] = [0, 2, -2, 4, -4].map((across) => ({
  along: 0,
  across,
}));

/** Places labels one after another where nothing stands yet; a label that finds no room is left to the table. */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  frame: Box,
): PlacedLabel[] {
  const boxes = [...taken];
  return wishes.flatMap((wish) => {
    const box = candidateBoxes(wish).find(
      (candidate) => isInside(candidate, frame) && !boxes.some((other) => meets(candidate, other)),
    );
    if (box === undefined) return [];
    boxes.push(box);
    return [{ wish, x: box.left + 1, y: box.bottom - wish.style.size * 0.28, box }];
  });
}

/** Whether two boxes share any room. */
function meets(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function candidateBoxes({ text, point, clearance, style, directions }: LabelWish): Box[] {
  const width = textWidth(text, style) + 2;
  const height = style.size * 1.2;
  return directions.map(({ along, across }) => {
    const left = point.x + along * clearance + ((along - 1) / 2) * width;
    const top = point.y - height / 2 + across * (clearance + height / 2);
    return { left, top, right: left + width, bottom: top + height };
  });
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}
