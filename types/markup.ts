import { charactersOf } from './entities'

/** Begins like a tag of a web page or of a word processor; `a < b` and `x<y` do not. */
const marks =
  /<(!--|!doctype |\?xml|!\[|\/?(p|br|hr|div|span|font|b|i|u|s|em|strong|a|img|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|html|head|body|meta|link|style|script|title|section|article|blockquote|pre|sub|sup|center|xml|[ovwmx]:\w+)(\s*\/?>|\s+[a-z][\w:-]*\s*=))/i

/** Their content is not for reading. */
const unread: ReadonlySet<string> = new Set(['style', 'script', 'title', 'xml', 'template', 'svg', 'object'])
const blocks: ReadonlySet<string> = new Set(
  'p br hr div tr table ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article blockquote pre center'.split(' '),
)
/** Stand for the end of a line and of a cell: no text that comes here holds a control character. */
const [lineEnd, cellEnd] = ['\u0002', '\u0003']

export const looksMarkedUp = (text: string): boolean => marks.test(text)

/**
 * The text of a page: a line for each paragraph and for each row of a table, cells side by side. Whatever is written
 * badly is read as browsers do; the time it takes grows with the length and no faster.
 */
export function textOfMarkup(markup: string): string {
  const read = tagReader(markup)
  const out: string[] = []
  let [at, inCell] = [0, false]
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', at)) {
    const tag = read(open)
    out.push(markup.slice(at, open), tag ? breakAt(tag, inCell) : '<')
    at = tag?.end ?? open + 1
    if (tag) inCell = stillInCell(tag, inCell)
  }
  out.push(markup.slice(at))
  return linesOf(out.join(''))
}

const isCell = ({ name }: Tag): boolean => name === 'td' || name === 'th'

const stillInCell = (tag: Tag, inCell: boolean): boolean =>
  isCell(tag) ? !tag.closes : inCell && tag.name !== 'tr'

/** Paragraphs inside a cell do not end its row. */
function breakAt(tag: Tag, inCell: boolean): string {
  if (isCell(tag)) return tag.closes ? cellEnd : ''
  if (!blocks.has(tag.name)) return ''
  return inCell && tag.name !== 'tr' ? ' ' : lineEnd
}

type Tag = { name: string; closes: boolean; end: number }

/** Reads the tag that begins at a `<`, if one does. `end` is behind it, or behind all of it that is not for reading. */
function tagReader(markup: string): (open: number) => Tag | undefined {
  const find = finder(markup)
  const begins = /<(\/?)([a-z][\w:.-]*)|<[!?/]/iy
  let quotesHold = true

  /** Behind the `>` that closes it; inside quotes there is none, unless they never close. */
  const endOf = (open: number): number => {
    const near = find('>', open)
    if (near < 0 || !quotesHold) return near + 1
    const next = /=\s?["']|>/g
    next.lastIndex = open
    for (let found = next.exec(markup); found; found = next.exec(markup)) {
      if (found[0] === '>') return next.lastIndex
      const close = find(found[0].at(-1)!, next.lastIndex)
      if (close >= 0) next.lastIndex = close + 1
    }
    quotesHold = false
    return near + 1
  }

  return (open) => {
    if (markup.startsWith('<!--', open)) {
      const close = find('-->', open + 4)
      return { name: '', closes: false, end: close < 0 ? open + 4 : close + 3 }
    }
    begins.lastIndex = open
    const begun = begins.exec(markup)
    const end = begun ? endOf(open) : 0
    if (!begun || end === 0) return undefined
    const [, slash, name = ''] = begun
    const tag = { name: name.toLowerCase(), closes: slash === '/', end }
    const isRead = !unread.has(tag.name) || tag.closes || markup[end - 2] === '/'
    return isRead ? tag : { ...tag, end: Math.max(end, find(`</${name}`, end)) }
  }
}

/** Where something stands next, in letters of either size. What was once not found ahead is not looked for again. */
function finder(text: string): (what: string, from: number) => number {
  const gone = new Set<string>()
  return (what, from) => {
    if (gone.has(what)) return -1
    const looked = new RegExp(what, 'gi')
    looked.lastIndex = from
    const at = looked.exec(text)?.index ?? -1
    if (at < 0) gone.add(what)
    return at
  }
}

/** Line ends of the source are blanks, and between Chinese characters nothing at all. */
function linesOf(text: string): string {
  return text
    .replace(/[ \n]+/g, (blank, at: number) => {
      const isWrapped = blank.includes('\n') && isChinese(text[at - 1]) && isChinese(text[at + blank.length])
      return isWrapped ? '' : ' '
    })
    .split(lineEnd)
    .map((line) => line.split(cellEnd).map(wordsOf).filter(Boolean).join('\u3000'))
    .filter(Boolean)
    .join('\n')
    .replace(/<(?=[a-z/!?])/gi, '＜')
}

const isChinese = (character = ''): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/.test(character)

const wordsOf = (text: string): string =>
  charactersOf(text)
    .replace(/[ \u00a0]{2,}/g, ' ')
    .trim()
