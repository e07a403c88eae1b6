import { expect, test } from 'vitest';
import { parseLikelihoodScale } from './parse-likelihood-scale.ts';

test('a scale without bands is a fault of the product, and says where', () => {
  expect(() => parseLikelihoodScale('vocabulary/empty-scale.yaml', 'scale: empty')).toThrow(
    'vocabulary/empty-scale.yaml',
  );
});
