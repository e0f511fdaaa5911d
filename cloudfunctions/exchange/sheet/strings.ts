import { walk, type Handlers } from './xml'

/** The texts that cells refer to by number. Readings over Chinese characters (`rPh`) are no part of the text. */
export function readStrings(part: Buffer | undefined): string[] {
  const strings: string[] = []
  if (part)
    walk(
      part,
      collectText('si', (text) => strings.push(text)),
    )
  return strings
}

/** Gathers the runs of rich text within each tag of that name. */
export function collectText(within: string, take: (text: string) => void): Required<Handlers> {
  let text = ''
  let isRun = false
  let readings = 0
  return {
    open: (tag) => {
      if (tag === within) text = ''
      if (tag === 'rPh') readings++
      if (tag === 't') isRun = readings === 0
    },
    text: (more) => {
      if (isRun) text += more
    },
    close: (tag) => {
      if (tag === 't') isRun = false
      if (tag === 'rPh') readings--
      if (tag === within) take(unescape(text))
    },
  }
}

/** What XML cannot carry is written as `_x000D_`, and `_x005F_` stands for the underscore of a text like that. */
export const unescape = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
