import { looksMarkedUp, textOfMarkup } from './markup'

/**
 * Text as one reads it. What a word processor or a web page puts around it is taken off, and so is what cannot be
 * shown; a text that merely has a `<` in it stays as it is. Reading its own answer again changes nothing.
 */
export function plainText(text: string): string {
  const readable = shown(text)
  return (looksMarkedUp(readable) ? shown(textOfMarkup(readable)) : readable).trim()
}

/** Line ends of every system as one, blanks of every width but the Chinese as one, and nothing that has no shape. */
function shown(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0\u2002-\u200a\u202f]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}
