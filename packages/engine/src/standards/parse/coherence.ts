import {
  type FindingId,
  type Formula,
  findingsIn,
  nearestName,
  type Problem,
} from '../../vocabulary/index.ts';
import { rankOf } from '../evaluate/rank.ts';
import { formulaOf } from '../requirement.ts';
import type { Element, Exception, Requirement, Standard } from '../standard.ts';
import { problem } from './problem-codes.ts';

/** Checks between the parts of a standard, each of which is well formed in itself. */
export function coherenceProblems(standard: Standard): readonly Problem[] {
  return [
    ...repeatedNames(standard),
    ...effectsOnElements(standard),
    ...rankProblems(standard.exceptions),
    ...formulasReadBothWays(standard),
    ...enoughAndNotEnough(standard.require),
    ...verdictsOfOthers(standard),
  ];
}

interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

function elementsAt(requirement: Requirement, path: string): readonly Placed<Element>[] {
  if ('element' in requirement) return [{ part: requirement, path }];
  const [key, members] = 'all' in requirement ? ['all', requirement.all] : ['any', requirement.any];
  return members.flatMap((member, index) => elementsAt(member, `${path}/${key}/${index}`));
}

function repeatedNames(standard: Standard): readonly Problem[] {
  const named = [
    elementsAt(standard.require, 'require').map(({ part, path }) => [part.element, path] as const),
    standard.exceptions.map(({ exception }, index) => [exception, `exceptions/${index}`] as const),
    standard.presumptions.map(({ finding }, index) => [finding, `presumptions/${index}`] as const),
    standard.examples.map(({ name }, index) => [name, `examples/${index}`] as const),
  ];
  return named.flatMap((parts) => {
    const seen = new Set<string>();
    return parts.flatMap(([name, path]) => {
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      const because = `\`${name}\` stands here a second time`;
      return [problem('standard.repeated-name', path, { because, try: 'give it another name' })];
    });
  });
}

function effectsOnElements({ exceptions, proof, require }: Standard): readonly Problem[] {
  const names = elementsAt(require, 'require').map(({ part }) => part.element);
  return exceptions.flatMap(({ effect }, index) => {
    if (!('prove' in effect)) return [];
    const path = `exceptions/${index}/effect/prove`;
    const overWhole = problem('standard.prove-over-whole', path, {
      because: 'the standard is proven as a whole, so its elements have no level of their own',
      try: 'write `over: elements` under `proof`, or give the exception another effect',
    });
    const unknown = effect.prove.elements.flatMap((name, place) =>
      names.includes(name)
        ? []
        : [unknownName('element', name, { names, path: `${path}/elements/${place}` })],
    );
    return proof.over === 'whole' ? [overWhole, ...unknown] : unknown;
  });
}

function rankProblems(exceptions: readonly Exception[]): readonly Problem[] {
  const names = exceptions.map(({ exception }) => exception);
  const rank = rankOf(exceptions);
  return exceptions.flatMap(({ exception, yieldsTo, prevailsOver }, index) => {
    const named = [
      ...yieldsTo.map((name, place) => [name, `exceptions/${index}/yields-to/${place}`] as const),
      ...prevailsOver.map(
        (name, place) => [name, `exceptions/${index}/prevails-over/${place}`] as const,
      ),
    ];
    const unknown = named.flatMap(([name, path]) =>
      names.includes(name) ? [] : [unknownName('exception', name, { names, path })],
    );
    if (!rank.get(exception)?.has(exception)) return unknown;
    const circle = problem('standard.rank-in-a-circle', `exceptions/${index}`, {
      because: `\`${exception}\` prevails over itself, through the others`,
      try: 'take one of the `prevails-over` or `yields-to` of the circle away',
    });
    return [...unknown, circle];
  });
}

function unknownName(
  kind: 'element' | 'exception',
  written: string,
  { names, path }: { readonly names: readonly string[]; readonly path: string },
): Problem {
  const near = nearestName(written, names);
  return problem(`standard.unknown-${kind}`, path, {
    because: `the standard has no ${kind} \`${written}\``,
    try: near === undefined ? `name one of: ${names.join(', ')}` : `write \`${near}\``,
  });
}

/** Bounds of such a formula say little, and pivots are found on the promise that there is none. */
function formulasReadBothWays(standard: Standard): readonly Problem[] {
  const formulas: readonly Placed<Formula>[] = [
    ...(standard.applies === undefined
      ? []
      : [{ part: standard.applies.when, path: 'applies/when' }]),
    ...(standard.proof.over === 'whole'
      ? [{ part: formulaOf(standard.require), path: 'require' }]
      : elementsAt(standard.require, 'require').map(({ part, path }) => ({
          part: part.formula,
          path,
        }))),
    ...standard.exceptions.map(({ when }, index) => ({
      part: when,
      path: `exceptions/${index}/when`,
    })),
  ];
  return formulas.flatMap(({ part, path }) => {
    const negated = new Set(findingsRead(part, false));
    return findingsRead(part, true)
      .filter((finding) => negated.has(finding))
      .map((finding) =>
        problem('standard.reads-both-ways', path, {
          because: `\`${finding}\` is read both plainly and under \`not\` in one formula`,
          try: 'split it into elements that read it one way each',
        }),
      );
  });
}

/** The findings read plainly, or those read under an odd number of `not`. */
function findingsRead(formula: Formula, plainly: boolean): readonly FindingId[] {
  if ('finding' in formula) return plainly ? [formula.finding] : [];
  if ('not' in formula) return findingsRead(formula.not, !plainly);
  const members = 'all' in formula ? formula.all : formula.any;
  return [...new Set(members.flatMap((member) => findingsRead(member, plainly)))];
}

function enoughAndNotEnough(requirement: Requirement): readonly Problem[] {
  return elementsAt(requirement, 'require').flatMap(({ part, path }) =>
    part.notEnough.flatMap((finding, index) =>
      findingsIn(part.formula).includes(finding)
        ? [
            problem('standard.enough-and-not-enough', `${path}/not-enough/${index}`, {
              because: `\`${finding}\` is what \`${part.element}\` itself reads`,
              try: 'take it out of `not-enough`, or out of the formula',
            }),
          ]
        : [],
    ),
  );
}

/** A verdict of another standard changes nothing unless the standard requires that one. */
function verdictsOfOthers({ examples, requiresMet }: Standard): readonly Problem[] {
  return examples.flatMap(({ verdicts }, index) =>
    [...verdicts.keys()]
      .filter((id) => !requiresMet.includes(id))
      .map((id) =>
        problem('standard.unknown-standard', `examples/${index}/verdicts/${id}`, {
          because: `\`requires-met\` does not name \`${id}\``,
          try: 'add it to `requires-met`, or take the verdict away',
        }),
      ),
  );
}
