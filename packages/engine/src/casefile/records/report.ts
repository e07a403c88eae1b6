import * as z from 'zod';
import type { Kinds } from '../kinds.ts';
import * as p from '../primitives.ts';
import { propositionSchema } from '../proposition.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** A file beside the case. It may not lead out of the folder, since a case is passed on from hand to hand. */
function staysInFolder(file: string): boolean {
  const leadsAway = /^([\\/]|[a-z]+:)/i.test(file);
  return !leadsAway && !file.split(/[\\/]/).includes('..');
}

const capture = z
  .strictObject({
    file: z
      .string()
      .min(1)
      .max(300)
      .refine(staysInFolder, { params: { code: 'capture.outside' } })
      .describe('path from the folder of the case'),
    sha256: z
      .string()
      .regex(SHA256, 'a SHA-256 hash has 64 digits 0–9 and a–f, as sha256sum prints it')
      .describe('SHA-256 of the file, 64 hexadecimal digits'),
  })
  .describe('a kept copy of what was published, with its hash');

/** One thing one source says about one proposition: the unit of evidence. */
export function reportSchema(kinds: Kinds) {
  return z
    .strictObject({
      id: p.ownId,
      source: p.identifier.describe('the source that says it'),
      date: p.partialDate.describe('when it was said'),
      says: p.prose.describe('what it says, in your words'),
      about: propositionSchema(kinds),
      stance: z
        .enum(['asserts', 'denies', 'takes-no-position'])
        .describe('whether it says that this is so'),
      credibility: z
        .number()
        .int()
        .min(1)
        .max(6)
        .describe(
          'how credible the content is on the Admiralty scale: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable; 6 cannot be judged',
        ),
      because: p.prose.describe('why this credibility').optional(),
      origin: p.identifier.describe('the report or origin that this one retells').optional(),
      copyProbability: p.probability
        .describe('how surely it only repeats; otherwise as model/defaults.yaml says')
        .optional(),
      excerpt: p.prose.describe('the words themselves').optional(),
      reference: p.reference.describe('where it can be read').optional(),
      capture: capture.optional(),
      verification: p.verification,
      marking: p.marking,
    })
    .describe('One thing that one source says about one proposition: the unit of evidence.');
}
