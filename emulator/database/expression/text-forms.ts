import { compilePattern } from '../pattern'
import type { Value } from '../values'
import type { Expression, Form, Scope } from './expression'
import { isNothing } from './expression'
import { compileNamed, readNamed } from './named'
import { text } from './operands'

/** What is trimmed when nobody says so: MongoDB, `$trim`, "Whitespace Characters". */
const WHITESPACE =
  '\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

/** Operators on texts that take named arguments. */
export const textForms: Readonly<Record<string, Form>> = {
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $replaceOne: replace((input, find, replacement) => input.replace(find, () => replacement)),
  $replaceAll: replace((input, find, replacement) => input.replaceAll(find, () => replacement)),
  $regexMatch: search((matches) => matches.length > 0),
  $regexFind: search(([first]) => first ?? null),
  $regexFindAll: search((matches) => matches),
}

/** Takes characters away at the start, the end, or both. */
function trim(start: boolean, end: boolean): Form {
  return (operand, compile, name) => {
    const { input, chars } = compileNamed(readNamed(name, operand, ['input'], ['chars']), compile)
    return (scope) => {
      const [value, unwanted] = [input!(scope), chars ? chars(scope) : WHITESPACE]
      if (isNothing(value) || isNothing(unwanted)) return null
      const gone = new Set(text(unwanted, name))
      const kept = [...text(value, name)]
      while (start && gone.has(kept[0] ?? '')) kept.shift()
      while (end && gone.has(kept.at(-1) ?? '')) kept.pop()
      return kept.join('')
    }
  }
}

function replace(change: (input: string, find: string, replacement: string) => string): Form {
  return (operand, compile, name) => {
    const names = ['input', 'find', 'replacement']
    const fields = compileNamed(readNamed(name, operand, names), compile)
    return (scope) => {
      const values = names.map((field) => fields[field]!(scope))
      if (values.some(isNothing)) return null
      const [input, find, replacement] = values.map((value) => text(value, name))
      return change(input!, find!, replacement!)
    }
  }
}

type Match = { match: string; idx: number; captures: (string | null)[] }

/** Looks for a pattern; places are counted in characters. */
function search(answer: (matches: Match[]) => Value): Form {
  return (operand, compile, name) => {
    const fields = readNamed(name, operand, ['input', 'regex'], ['options'])
    const { input, regex, options } = compileNamed(fields, compile)
    return (scope) => {
      const [value, pattern] = [input!(scope), readPattern(regex!, options, scope)]
      return answer(isNothing(value) || !pattern ? [] : findAll(text(value, name), pattern))
    }
  }
}

function findAll(input: string, pattern: RegExp): Match[] {
  return [...input.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((found) => ({
    match: found[0],
    idx: [...input.slice(0, found.index)].length,
    captures: found.slice(1).map((group: string | undefined) => group ?? null),
  }))
}

function readPattern(regex: Expression, options: Expression | undefined, scope: Scope): RegExp | undefined {
  const [pattern, letters] = [regex(scope), options?.(scope)]
  if (isNothing(pattern)) return undefined
  const [source, flags] =
    pattern instanceof RegExp ? [pattern.source, pattern.flags] : [text(pattern, 'regex'), '']
  return compilePattern(source, isNothing(letters) ? flags : text(letters, 'options'))
}
