import {
  type Element,
  elementsOf,
  nearestName,
  type Standard,
  type StandardsLibrary,
} from '@respondeat/engine';
import { readLibrary } from '../../library/read-library.ts';
import { EXIT } from '../exit-codes.ts';
import { columns, styled, type Terminal } from '../terminal.ts';

/** Lists the standards, or shows one whole. Gives the exit code. */
export function standards(
  id: string | undefined,
  { json }: { json?: boolean },
  terminal: Terminal,
): number {
  const { law } = readLibrary().library;
  if (id === undefined) {
    terminal.out(json === true ? JSON.stringify(listed(law), null, 2) : table(law));
    return EXIT.done;
  }
  const standard = law.standards.get(id);
  if (standard === undefined) {
    const near = nearestName(id, law.standards.keys());
    terminal.err(
      `There is no standard \`${id}\`. ${near === undefined ? '`respondeat standards` lists them.' : `Did you mean \`${near}\`?`}`,
    );
    return EXIT.usage;
  }
  terminal.out(
    json === true ? JSON.stringify(plain(standard), null, 2) : page(standard, law, terminal),
  );
  return EXIT.done;
}

function listed({ standards: all }: StandardsLibrary) {
  return [...all.values()].map(({ id, title, family, forum, proof }) => ({
    id,
    title,
    family,
    forum,
    proof,
  }));
}

function table({ standards: all }: StandardsLibrary): string {
  return columns([...all.values()].map(({ id, family, title }) => [id, family, title]));
}

/** Maps as records, so that nothing is lost in JSON. */
function plain(standard: Standard): unknown {
  return JSON.parse(
    JSON.stringify(standard, (_key, inner: unknown) =>
      inner instanceof Map ? Object.fromEntries(inner) : inner,
    ),
  );
}

function page(
  standard: Standard,
  { proofLevels, authorities, findings }: StandardsLibrary,
  terminal: Terminal,
): string {
  const level = proofLevels.get(standard.proof.level);
  const heading = (text: string) => styled('bold', text, terminal);
  const asked = (element: Element) => [
    `  ${element.element}: ${element.asks}`,
    ...element.notEnough.map((id) => `      not enough: ${findings.get(id)?.question ?? id}`),
    ...(element.seldomSeen === undefined ? [] : [`      seldom seen: ${element.seldomSeen}`]),
  ];
  return [
    heading(`${standard.title} (${standard.id}, edition ${standard.edition})`),
    standard.question,
    '',
    `Forum: ${standard.forum}. Admits: ${standard.admits}. In force: ${standard.inForce.from ?? 'always'}${standard.inForce.to === undefined ? '' : ` to ${standard.inForce.to}`}.`,
    `Proof: ${level?.label ?? standard.proof.level}, over ${standard.proof.over}; read as ${level?.bar ?? '?'} (our convention).`,
    `If met: ${standard.consequence}`,
    '',
    heading('Elements'),
    ...elementsOf(standard.require).flatMap(asked),
    ...(standard.exceptions.length === 0 ? [] : ['', heading('Exceptions')]),
    ...standard.exceptions.map(({ exception, asks }) => `  ${exception}: ${asks}`),
    ...(standard.notFormalised.length === 0 ? [] : ['', heading('Not formalised')]),
    ...standard.notFormalised.map((remark) => `  ${remark}`),
    '',
    heading('Authorities'),
    ...standard.authorities.map(({ source, at }) => {
      const authority = authorities.get(source);
      return `  ${authority?.cite ?? source}${at === undefined ? '' : `, ${at}`} [${authority?.verification.status ?? 'unverified'}]`;
    }),
  ].join('\n');
}
