/** The direction of a text by its first letter, for what cannot find it by itself: a choice in a list, whose beginning a
 *  narrow page would else cut off where the page runs the other way. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = 'a'] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}
