import { plainText } from '#types/plain-text'

/** More letters at once than a hand types. */
const handful = 30

/** What was typed stays as it is; what came in at once, from a word processor perhaps, becomes plain text. */
export const pasted = (before: string, text: string): string =>
  text.length - before.length > handful ? plainText(text) : text
