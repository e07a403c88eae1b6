import * as z from 'zod';
import { type FindingId, type Formula, nearestName } from '../../vocabulary/index.ts';
import type { Authority, AuthorityId, Citation } from '../authority.ts';
import type { FindingDefinition } from '../finding-definition.ts';
import type { ProofLevels } from '../proof-level.ts';
import { fail, idAmong, text } from './words.ts';

/** What a standard may refer to. */
export interface KnownRecords {
  readonly findings: ReadonlyMap<FindingId, FindingDefinition>;
  readonly proofLevels: ProofLevels;
  readonly authorities: ReadonlyMap<AuthorityId, Authority>;
}

/** The id of a finding that a standard or a book may speak of. */
export function findingAmong(findings: ReadonlyMap<FindingId, unknown>) {
  return idAmong(findings.keys(), {
    code: 'standard.unknown-finding',
    because: 'vocabulary/findings.yaml has no finding',
    try: 'name one from there: what is not a finding cannot be asked of a case',
  });
}

/** Schemas of everything by which a standard points at a record elsewhere. */
export function referencesTo({ findings, proofLevels, authorities }: KnownRecords) {
  const finding = findingAmong(findings);
  const level = idAmong(proofLevels.keys(), {
    code: 'standard.unknown-level',
    because: 'there is no level of proof',
    try: 'define it in proof-levels.yaml, or name one that is defined',
  });
  const authority = idAmong(authorities.keys(), {
    code: 'standard.unknown-authority',
    because: 'there is no authority',
    try: 'list it in authorities.yaml, or name one that is listed',
  });
  const citation = z
    .strictObject({ source: authority, at: text.optional() })
    .transform(({ source, at }): Citation => ({ source, at }))
    .superRefine((cited, context) => checkPassage(cited, authorities, context));
  return { finding, level, authority, citation, formula: formulaOver(finding) };
}

/** The schemas of {@link referencesTo}. */
export type References = ReturnType<typeof referencesTo>;

/** Structure by keys alone: `finding`, `all`, `any`, `not`. */
function formulaOver(finding: z.ZodType<string>): z.ZodType<Formula> {
  const formula: z.ZodType<Formula> = z.lazy(() =>
    z.union([
      z.strictObject({ finding }),
      z.strictObject({ all: z.array(formula).min(1) }),
      z.strictObject({ any: z.array(formula).min(1) }),
      z.strictObject({ not: formula }),
    ]),
  );
  return formula;
}

/** A pinpoint must be one that the authority lists, since the mark of a passage stands there and only there. */
export function checkPassage(
  { source, at }: Citation,
  authorities: ReadonlyMap<AuthorityId, Authority>,
  context: z.core.$RefinementCtx,
): void {
  if (at === undefined) return;
  const listed = (authorities.get(source)?.passages ?? []).map((passage) => passage.at);
  if (listed.includes(at)) return;
  const near = nearestName(at, listed);
  fail(
    context,
    {
      code: 'standard.unknown-passage',
      because: `authorities.yaml lists no passage \`${at}\` under \`${source}\``,
      try:
        near === undefined ? 'list it there, with its mark' : `write \`${near}\`, or list it there`,
    },
    ['at'],
  );
}
