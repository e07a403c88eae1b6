import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

type Tree = Readonly<Record<string, string>>;

/** A small workspace that keeps every rule: each step reads the one before it, the desk reads the engine. */
const SOUND: Tree = {
  'packages/engine/package.json':
    '{"name":"@respondeat/engine","type":"module","exports":{".":{"development":"./src/index.ts","default":"./dist/index.js"}}}',
  'packages/engine/src/index.ts': "export * from './vocabulary/index.ts';",
  'packages/engine/src/vocabulary/index.ts': "export * from './marking.ts';",
  'packages/engine/src/vocabulary/marking.ts': 'export const marking = 1;',
  'packages/engine/src/vocabulary/marking.test.ts': "import 'node:fs'; import './marking.ts';",
  'packages/engine/src/evidence/index.ts': "export * from './weigh.ts';",
  'packages/engine/src/evidence/weigh.ts': "export { marking } from '../vocabulary/index.ts';",
  'packages/desk/src/index.ts': "import 'node:fs'; export * from '@respondeat/engine';",
};

/** What a tree that breaks a rule holds beside the sound one, and the file found guilty. */
interface Planted {
  readonly rule: string;
  readonly guilty: string;
  readonly tree: Tree;
}

const rules = config.forbidden ?? [];

/** For each step but the last, a file that knows the last step, if only by a type. */
const OUT_OF_ORDER: readonly Planted[] = rules
  .map(({ name = '' }) => name)
  .filter((name) => name.startsWith('flow-'))
  .map((rule) => {
    const guilty = `packages/engine/src/${rule.slice('flow-'.length)}/early.ts`;
    const reading = "import type { marking } from '../figures/index.ts';";
    return {
      rule,
      guilty,
      tree: {
        [guilty]: `${reading} export type Early = typeof marking;`,
        'packages/engine/src/figures/index.ts': "export * from './marking.ts';",
        'packages/engine/src/figures/marking.ts': 'export const marking = 1;',
      },
    };
  });

const PLANTED: readonly Planted[] = [
  ...OUT_OF_ORDER,
  {
    rule: 'inference-engine-knows-no-case',
    guilty: 'packages/engine/src/inference/factor-graph/graph.ts',
    tree: {
      'packages/engine/src/inference/factor-graph/graph.ts':
        "export * from '../case-model/part.ts';",
      'packages/engine/src/inference/case-model/part.ts': 'export const part = 1;',
    },
  },
  {
    rule: 'inference-engine-knows-no-case',
    guilty: 'packages/engine/src/inference/network-files/bif.ts',
    tree: {
      'packages/engine/src/inference/network-files/bif.ts':
        "export * from '../../evidence/index.ts';",
    },
  },
  {
    rule: 'known-steps-only',
    guilty: 'packages/engine/src/misc/thing.ts',
    tree: { 'packages/engine/src/misc/thing.ts': "export * from '../vocabulary/index.ts';" },
  },
  {
    rule: 'front-door-only',
    guilty: 'packages/engine/src/standards/test.ts',
    tree: { 'packages/engine/src/standards/test.ts': "export * from '../evidence/weigh.ts';" },
  },
  {
    rule: 'front-door-only-for-the-flow',
    guilty: 'packages/engine/src/flow.ts',
    tree: { 'packages/engine/src/flow.ts': "export * from './evidence/weigh.ts';" },
  },
  {
    rule: 'engine-front-door-only',
    guilty: 'packages/desk/src/shortcut.ts',
    tree: {
      'packages/desk/src/shortcut.ts': "export * from '../../engine/src/evidence/index.ts';",
    },
  },
  {
    rule: 'engine-is-pure',
    guilty: 'packages/engine/src/casefile/read.ts',
    tree: { 'packages/engine/src/casefile/read.ts': "export { readFileSync } from 'node:fs';" },
  },
  {
    rule: 'engine-knows-nobody',
    guilty: 'packages/engine/src/casefile/ask.ts',
    tree: {
      'packages/engine/src/casefile/ask.ts': "export * from '../../../desk/src/store.ts';",
      'packages/desk/src/store.ts': 'export const store = 1;',
    },
  },
  {
    rule: 'workbench-through-api',
    guilty: 'packages/workbench/src/page.ts',
    tree: { 'packages/workbench/src/page.ts': "export * from '../../desk/src/index.ts';" },
  },
  {
    rule: 'store-front-door-only',
    guilty: 'packages/desk/src/api/hasty.ts',
    tree: {
      'packages/desk/src/api/hasty.ts': "export * from '../store/history.ts';",
      'packages/desk/src/store/history.ts': 'export const history = 1;',
    },
  },
  {
    rule: 'store-keeps-and-no-more',
    guilty: 'packages/desk/src/store/history.ts',
    tree: {
      'packages/desk/src/store/history.ts': "export * from '../library/library.ts';",
      'packages/desk/src/library/library.ts': 'export const library = 1;',
    },
  },
  {
    rule: 'no-test-in-product',
    guilty: 'packages/engine/src/vocabulary/borrowed.ts',
    tree: { 'packages/engine/src/vocabulary/borrowed.ts': "import './marking.test.ts';" },
  },
  {
    rule: 'no-circular',
    guilty: 'packages/engine/src/vocabulary/egg.ts',
    tree: {
      'packages/engine/src/vocabulary/hen.ts':
        "import type { Egg } from './egg.ts'; export type Hen = Egg;",
      'packages/engine/src/vocabulary/egg.ts':
        "import type { Hen } from './hen.ts'; export type Egg = Hen;",
    },
  },
  {
    rule: 'no-orphans',
    guilty: 'packages/engine/src/vocabulary/forgotten.ts',
    tree: { 'packages/engine/src/vocabulary/forgotten.ts': 'export const forgotten = 1;' },
  },
  {
    rule: 'no-unresolvable',
    guilty: 'packages/desk/src/lost.ts',
    tree: { 'packages/desk/src/lost.ts': "import './nowhere.ts';" },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'respondeat-rules-'));

function plant(name: string, tree: Tree): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries({ ...SOUND, ...tree })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, 'node_modules/@respondeat'), { recursive: true });
  symlinkSync(join(root, 'packages/engine'), join(root, 'node_modules/@respondeat/engine'));
  return root;
}

async function inspect(root: string): Promise<ICruiseResult> {
  const { forbidden, options } = config;
  const result = await cruise(['packages'], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('a tree that keeps every rule', () => {
  let found: ICruiseResult;
  beforeAll(async () => {
    found = await inspect(plant('sound', {}));
  });

  test('is reported as sound', () => {
    expect(found.summary.violations).toEqual([]);
  });

  test("reads '@respondeat/engine' as the engine's sources", () => {
    const desk = found.modules.find(({ source }) => source === 'packages/desk/src/index.ts');
    expect(desk?.dependencies.map(({ resolved }) => resolved)).toContain(
      'packages/engine/src/index.ts',
    );
  });
});

describe('a tree that breaks a rule', () => {
  test.each(PLANTED)('$rule finds $guilty', async ({ rule, guilty, tree }) => {
    const { summary } = await inspect(plant(`${rule}${guilty.replaceAll('/', '-')}`, tree));
    const found = summary.violations.map(({ from, rule: { name } }) => `${name}: ${from}`);
    expect(found).toEqual([`${rule}: ${guilty}`]);
  });
});

describe('the rules', () => {
  test('are each broken by a planted tree', () => {
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(rules.filter(({ name = '' }) => !planted.has(name))).toEqual([]);
  });

  test.each(rules)('$name says what to do instead', ({ comment }) => {
    expect(comment?.length).toBeGreaterThan(40);
  });
});
