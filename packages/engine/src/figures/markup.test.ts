import { describe, expect, test } from 'vitest';
import { coordinate, element, plainText, serialise } from './markup.ts';

describe('text in markup', () => {
  test('never opens an element, a reference or an attribute', () => {
    const hostile = `</text><script>alert("1" & '2')</script>`;
    expect(serialise(element('text', { fill: hostile }, hostile))).toBe(
      '<text fill="&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;">' +
        '&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</text>',
    );
  });

  test('loses control characters and lone surrogates, which XML refuses', () => {
    expect(plainText('a\u0000b\u0008c\u007fd\ufffee')).toBe('abcde');
    expect(plainText('a\ud800b')).toBe('a\ufffdb');
    expect(plainText('tab\tline\nkept')).toBe('tab\tline\nkept');
  });

  test('loses the marks that make it read otherwise than it is stored', () => {
    expect(plainText('not \u202edid\u202c \u2067x\u2069')).toBe('not did x');
  });

  test('keeps the joiners and marks that Persian and Arabic are written with', () => {
    expect(plainText('می\u200cخواهد\u200f')).toBe('می\u200cخواهد\u200f');
  });
});

describe('elements', () => {
  test('shapes and void elements close as both SVG and HTML read them', () => {
    expect(serialise(element('rect', { width: 3 }))).toBe('<rect width="3"/>');
    expect(serialise(element('br', {}))).toBe('<br>');
    expect(serialise(element('span', {}))).toBe('<span></span>');
  });

  test('an attribute may be left out or stand by its name alone', () => {
    expect(serialise(element('p', { id: undefined, hidden: true }))).toBe('<p hidden></p>');
  });
});

test('coordinates are whole hundredths, and zero has no sign', () => {
  expect(coordinate(1 / 3)).toBe('0.33');
  expect(coordinate(-0.001)).toBe('0');
  expect(coordinate(12)).toBe('12');
});
