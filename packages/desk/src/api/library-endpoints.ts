import * as z from 'zod';
import { jsonText } from '../output/json-text.ts';
import { ANSWERS } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { refuse } from './problem-answer.ts';

const listStandards = endpoint({
  method: 'get',
  path: '/api/standards',
  summary: 'The standards with the findings, levels of proof and authorities that they name.',
  answers: { 200: { description: 'the library of standards', mediaTypes: ['application/json'] } },
  answer: (_asked, { pinned }) => {
    const { law } = pinned().library;
    return json({
      standards: [...law.standards.values()],
      findings: law.findings,
      proofLevels: law.proofLevels,
      authorities: law.authorities,
    });
  },
});

const readStandard = endpoint({
  method: 'get',
  path: '/api/standards/{standard}',
  summary: 'One standard, whole.',
  params: z.strictObject({ standard: z.string().max(120) }),
  answers: {
    200: { description: 'the standard', mediaTypes: ['application/json'] },
    404: ANSWERS.missing,
  },
  answer: ({ params }, { pinned }) => {
    const found = [...pinned().library.law.standards.values()].find(
      ({ id }) => id === params.standard,
    );
    if (found !== undefined) return json(found);
    throw refuse(404, {
      code: 'standard.missing',
      because: `there is no standard \`${params.standard}\``,
      try: 'GET /api/standards lists them',
    });
  },
});

const readVocabulary = endpoint({
  method: 'get',
  path: '/api/vocabulary',
  summary:
    'Kinds of actors, ties, incidents and sources, what each means, and the words of likelihood.',
  answers: { 200: { description: 'the vocabulary', mediaTypes: ['application/json'] } },
  answer: (_asked, { pinned }) => {
    const { kinds, scale, numbers } = pinned().library;
    return json({ kinds, scale, numbers });
  },
});

/** What can be asked about the data that ship with the product. */
export const LIBRARY_ENDPOINTS = [listStandards, readStandard, readVocabulary];

function json(content: unknown): Response {
  return new Response(jsonText(content), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
