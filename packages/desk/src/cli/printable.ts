/** Stands for a character that cannot be shown (Unicode, U+FFFD). */
const REPLACEMENT = '\ufffd';

/** Text from somebody's file or command as it may go to a terminal, which control characters could make show otherwise. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, REPLACEMENT);
}
