import { expect, test } from 'vitest';
import { findNode, isRecentEnough } from '../packages/desk/bin/node-runtime.js';

test.each(['24.11.0', '24.21.3', '25.0.0', '26.1.0'])('Node %s runs Respondeat', (version) => {
  expect(isRecentEnough(version)).toBe(true);
});

test.each(['20.0.0', '22.21.0', '24.10.9'])('Node %s is too old', (version) => {
  expect(isRecentEnough(version)).toBe(false);
});

test('a recent Node goes on by itself', () => {
  expect(findNode('24.11.0')).toBe(process.execPath);
});

test.runIf(process.platform === 'linux')('an old Node finds the one that npm brought along', () => {
  expect(findNode('20.0.0')).toMatch(/node_modules\/node-linux-(x64|arm64)\/bin\/node$/);
});
