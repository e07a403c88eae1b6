import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as p from '../primitives.ts';
import { repairOf } from './repairs.ts';

const WORDS = z.enum(['asserts', 'denies', 'yes', 'no', 'armed-group']);

describe('what was meant', () => {
  test.each<[string, unknown, z.ZodType, string]>([
    ['an id in capitals', 'Kss', p.identifier, 'kss'],
    ['an id with blanks and apostrophe', "Kata'ib Sayyid", p.identifier, 'kataib-sayyid'],
    ['an id with accents', 'Saïda_été', p.identifier, 'saida-ete'],
    ['an id with a character that cannot be seen', 'k\u200bss', p.identifier, 'kss'],
    ['an id in a list of one', ['kss'], p.identifier, 'kss'],
    ['a word in capitals', 'Asserts', WORDS, 'asserts'],
    ['a word with a blank', 'Armed group', WORDS, 'armed-group'],
    ['a misspelt word', 'assert', WORDS, 'asserts'],
    ['yes that another YAML made true', true, WORDS, 'yes'],
    ['no that another YAML made false', false, WORDS, 'no'],
    ['a marking without its protocol', 'amber+strict', p.marking, 'TLP:AMBER+STRICT'],
    ['a marking of TLP 1', 'TLP:WHITE', p.marking, 'TLP:CLEAR'],
    ['a year without quotes', 2021, p.partialDate, '"2021"'],
    ['a day without hyphens', 20210215, p.partialDate, '2021-02-15'],
    ['a number in quotes', '3', z.number().int(), '3'],
    ['a percentage', '90 %', p.probability, '0.9'],
    ['a decimal comma', '0,9', p.probability, '0.9'],
    ['a truth value in words', 'Yes', z.boolean(), 'true'],
    ['a truth value in quotes', 'false', z.boolean(), 'false'],
    ['a text for a list', 'iran', z.array(p.identifier), '[ iran ]'],
    ['a list in a text', 'iran, iraq', z.array(p.identifier), '[ iran, iraq ]'],
    ['a name without its language', 'Aarhus', p.names, '{ en: Aarhus }'],
    ['a number for a name', 1843, p.phrase, '"1843"'],
  ])('by %s is suggested', (_what, found, form, meant) => {
    expect(repairOf(found, form)).toBe(meant);
  });

  test.each<[string, unknown, z.ZodType]>([
    ['a name in another script', 'كتائب', p.identifier],
    ['a word that is not known', 'doubts', WORDS],
    ['a grade for a number', 'B3', z.number()],
    ['nothing', null, p.prose],
    ['a record', { a: 1 }, p.prose],
    ['not a number', Number.NaN, p.probability],
    ['a text of any length', 'x'.repeat(1_000_000), p.identifier],
  ])('by %s is not guessed', (_what, found, form) => {
    expect(repairOf(found, form)).toBeUndefined();
  });

  test('is not asked where no form is known', () => {
    expect(repairOf('x', undefined)).toBeUndefined();
  });
});
