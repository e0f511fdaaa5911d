/** The names that office programs and editors on the web write; all others stay as they are. */
const named: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', hellip: '…', middot: '·' },
  ...{ mdash: '—', ndash: '–', bull: '•', sect: '§', deg: '°', permil: '‰', times: '×', divide: '÷' },
  ...{ le: '≤', ge: '≥', ne: '≠', plusmn: '±', yen: '¥', copy: '©', reg: '®', trade: '™', shy: '' },
  ...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', zwnj: '', zwj: '' },
}

/** A text with the characters themselves where markup has names or numbers for them. */
export function charactersOf(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name as string] ?? whole
    return fromCodePoint(decimal ? Number(decimal) : parseInt(hex as string, 16))
  })
}

/** Nothing where there is no such character. */
const fromCodePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
