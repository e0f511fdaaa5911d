import { refuseRequest } from '../refusal'

/** Options at the very beginning, as in `(?i)^lei`. */
const INLINE = /^\(\?([ims]+)\)/
/** What PCRE, the real service's engine, has of its own and JavaScript would quietly take for something else. */
const FOREIGN = /\\[AZzGQEhHKRX]|\[\[:\^?[a-z]+:\]/

/** Compiles a regular expression; what is malformed, or would mean something else here, is refused. */
export function compilePattern(source: string, options: string): RegExp {
  const [whole = '', inline = ''] = INLINE.exec(source) ?? []
  const flags = [...new Set(options + inline)].join('')
  if (/[^imsu]/.test(flags)) refuseRequest(`regular expression option "${options}" is not known`)
  const [foreign] = FOREIGN.exec(source.replaceAll('\\\\', '')) ?? []
  if (foreign !== undefined) {
    refuseRequest(
      `The emulator does not know ${foreign} in a regular expression: ${source}. Write it as JavaScript does, or add it to emulator/database/pattern.ts`,
    )
  }
  try {
    return new RegExp(source.slice(whole.length), flags)
  } catch {
    return refuseRequest(`not a regular expression: ${source}`)
  }
}
