/** The steps of the engine, in order. A step may read the steps before it, never one after it. */
const FLOW = [
  'vocabulary',
  'casefile',
  'evidence',
  'inference',
  'standards',
  'declaration',
  'response',
  'dossier',
  'figures',
];

/** Files that check the product and are no part of it. */
const TESTS = '[.](test|test-prop|test-d)[.]ts$';

const FRONT_DOOR = '^packages/engine/src/[^/]+/index[.]ts$';
const PRIVATE_TO_THE_STEP =
  'Import a step through its index.ts. What is not exported there is private to the step.';

/** @param {string} name of a step */
const folderOf = (name) => `^packages/engine/src/${name}/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const order = FLOW.slice(0, -1).map((name, position) => {
  const later = FLOW.slice(position + 1);
  return {
    name: `flow-${name}`,
    severity: 'error',
    comment: `${name} comes before ${later.join(', ')} and must not know them. Move the shared idea down to vocabulary, or the work up to the later step.`,
    from: { path: folderOf(name) },
    to: { path: later.map(folderOf) },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...order,
    {
      name: 'inference-engine-knows-no-case',
      severity: 'error',
      comment:
        'Factor graphs and network files serve any discrete model. What is about cases belongs to inference/case-model, which reads them.',
      from: { path: '^packages/engine/src/inference/(factor-graph|network-files)/' },
      to: {
        path: [
          '^packages/engine/src/inference/case-model/',
          ...['casefile', 'evidence'].map(folderOf),
        ],
      },
    },
    {
      name: 'known-steps-only',
      severity: 'error',
      comment:
        'Every folder of the engine is a step of the flow. Put the file into one, or add the step to FLOW with a decision.',
      from: { path: '^packages/engine/src/[^/]+/', pathNot: FLOW.map(folderOf) },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: PRIVATE_TO_THE_STEP,
      from: { path: '^packages/engine/src/([^/]+)/' },
      to: {
        path: '^packages/engine/src/[^/]+/',
        pathNot: ['^packages/engine/src/$1/', FRONT_DOOR],
      },
    },
    {
      name: 'front-door-only-for-the-flow',
      severity: 'error',
      comment: PRIVATE_TO_THE_STEP,
      from: { path: '^packages/engine/src/[^/]+[.]ts$' },
      to: { path: '^packages/engine/src/[^/]+/', pathNot: FRONT_DOOR },
    },
    {
      name: 'engine-front-door-only',
      severity: 'error',
      comment: "Import the engine as '@respondeat/engine'. Its insides may change at any time.",
      from: { path: '^packages/(desk|workbench)/' },
      to: {
        path: '^packages/engine/',
        pathNot: '^packages/engine/src/(index|inference/exact-inference)[.]ts$',
      },
    },
    {
      name: 'engine-is-pure',
      severity: 'error',
      comment:
        'The engine computes. Files, network, clock and database belong to desk, pixels to workbench.',
      from: { path: '^packages/engine/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-knows-nobody',
      severity: 'error',
      comment:
        'The engine serves desk and workbench and knows neither. Pass what it needs as an argument.',
      from: { path: '^packages/engine/' },
      to: { path: '^packages/(desk|workbench)/' },
    },
    {
      name: 'workbench-through-api',
      severity: 'error',
      comment:
        'The browser talks to desk over HTTP. Of our packages it may import the engine only.',
      from: { path: '^packages/workbench/' },
      to: { path: '^packages/desk/' },
    },
    {
      name: 'store-front-door-only',
      severity: 'error',
      comment: 'Use the store through its index.ts. How it keeps cases may change at any time.',
      from: { path: '^packages/desk/src/', pathNot: ['^packages/desk/src/store/', TESTS] },
      to: {
        path: '^packages/desk/src/store/',
        pathNot: '^packages/desk/src/store/index[.]ts$',
      },
    },
    {
      name: 'store-keeps-and-no-more',
      severity: 'error',
      comment:
        'The store keeps cases. Checking, assessing and serving them belongs to those who use it.',
      from: { path: '^packages/desk/src/store/', pathNot: TESTS },
      to: { path: '^packages/desk/src/(?!store/)' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      comment: 'A product file never imports a test. Move what both need into a file of its own.',
      from: { path: '^packages/', pathNot: TESTS },
      to: { path: [TESTS, '^(test|bench|scripts)/'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment:
        'Two files that need each other are one idea, or hide a third. Join them, or name the third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment:
        'Nothing imports this file and it imports nothing. Export it from its step, or delete it.',
      from: { orphan: true, path: '^packages/', pathNot: [TESTS, '[.]config[.]ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere. Correct the path, or add the package to the manifest.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Type-only imports count too: a type is knowledge.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '^packages/[^/]+/node_modules/'] },
    // Reads '@respondeat/engine' as its sources, not as what was built from them.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'types', 'node', 'default'],
    },
  },
};
