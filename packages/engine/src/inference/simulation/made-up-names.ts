/** Names of nobody: birds for the state, trees for the groups. */
export const STATE = { id: 'heron', name: 'Heron (made up)' };

const TREES = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Ironwood',
  'Juniper',
  'Larch',
  'Maple',
  'Nutmeg',
  'Oak',
  'Pine',
  'Quince',
  'Rowan',
  'Spruce',
  'Walnut',
  'Yew',
];

/** How many groups have a name. */
export const MOST_GROUPS = TREES.length;

/** Id and name of the group at a place. */
export function groupAt(place: number): { id: string; name: string } {
  const tree = TREES[place]!;
  return { id: tree.toLowerCase(), name: `${tree} (made up)` };
}

/** Id of the nth record of a kind, from 1: `attack-003`. */
export function numbered(kind: string, place: number): string {
  return `${kind}-${String(place + 1).padStart(3, '0')}`;
}
