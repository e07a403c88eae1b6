import { expect, test } from 'vitest';
import { layOut } from './clique-layout.ts';
import type { Clique, JunctionTree } from './junction-tree.ts';

const clique = (residual: number[], separator: number[], parent: number): Clique => ({
  variables: [...residual, ...separator],
  residual,
  separator,
  parent,
});

/** Only what a layout looks at. */
const treeOf = (variableCount: number, ...cliques: Clique[]): JunctionTree => ({
  cliques,
  home: new Int32Array(variableCount),
  step: new Int32Array(variableCount),
  factors: new Int32Array(0),
});

test('a message stands in its parent’s order on both sides', () => {
  const tree = treeOf(4, clique([3], [2, 0, 1], 1), clique([0, 1, 2], [], -1));
  const [child, root] = layOut(tree, Int32Array.of(2, 2, 2, 2));
  expect(root!.axes).toEqual([0, 1, 2]);
  expect(child!.separator.axes).toEqual([0, 1, 2]);
  expect(child!.inParent.course).toBe('onward');
});

test('of residual and separator, the one with more states runs fastest', () => {
  const tree = treeOf(2, clique([1], [0], 1), clique([0], [], -1));
  expect(layOut(tree, Int32Array.of(2, 3))[0]!.axes).toEqual([0, 1]);
  expect(layOut(tree, Int32Array.of(3, 2))[0]!.axes).toEqual([1, 0]);
  expect(layOut(tree, Int32Array.of(2, 2))[0]!.axes).toEqual([1, 0]);
});

test('variables that few messages read run fastest, then the later ones', () => {
  const tree = treeOf(5, clique([3], [0, 2], 2), clique([4], [2], 2), clique([0, 1, 2], [], -1));
  expect(layOut(tree, Int32Array.of(2, 2, 2, 2, 2))[2]!.axes).toEqual([2, 0, 1]);
  const alone = treeOf(3, clique([2, 0, 1], [], -1));
  expect(layOut(alone, Int32Array.of(2, 2, 2))[0]!.axes).toEqual([0, 1, 2]);
});

test('variables of one state, such as the observed, have no axis', () => {
  const tree = treeOf(3, clique([2], [0, 1], 1), clique([0, 1], [], -1));
  const [child, root] = layOut(tree, Int32Array.of(2, 1, 3));
  expect([child!.axes, child!.shape, child!.size]).toEqual([[0, 2], [2, 3], 6]);
  expect([root!.axes, root!.shape, root!.size]).toEqual([[0], [2], 2]);
  expect([child!.separator.size, child!.residualSize, child!.parent]).toEqual([2, 3, 1]);
});

test('a root has an empty separator of size 1', () => {
  const [root] = layOut(treeOf(1, clique([0], [], -1)), Int32Array.of(4));
  expect([root!.separator.axes, root!.separator.size, root!.residual]).toEqual([[], 1, [0]]);
});

test('a marginal is told by the smallest separator below its home, else by the home', () => {
  const tree = treeOf(5, clique([3], [0, 1], 2), clique([4], [1], 2), clique([0, 1, 2], [], -1));
  tree.home.set([2, 2, 2, 0, 1]);
  const [first, second, root] = layOut(tree, Int32Array.of(2, 2, 2, 2, 2));
  expect(first!.toldBySeparator).toEqual([0]);
  expect(second!.toldBySeparator).toEqual([1]);
  expect([first, second, root].map((layout) => layout!.told.axes)).toEqual([[3], [4], [2]]);
});
