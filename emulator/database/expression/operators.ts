import { arithmetic } from './arithmetic'
import { arrayForms, arrays } from './arrays'
import { comparisons } from './comparisons'
import { convert } from './convert'
import { dateParts } from './date-parts'
import { dateTexts } from './date-text'
import type { Form, Plain } from './expression'
import { logic } from './logic'
import { objects } from './objects'
import { rounding } from './rounding'
import { sets } from './sets'
import { statistics } from './statistics'
import { strings } from './strings'
import { substrings } from './substrings'
import { textForms } from './text-forms'
import { types } from './types'

/** The operators of expressions that work on the values of their operands. */
export const plains: Readonly<Record<string, Plain>> = {
  ...arithmetic,
  ...rounding,
  ...arrays,
  ...comparisons,
  ...objects,
  ...sets,
  ...strings,
  ...substrings,
  ...types,
}

/** Those that define variables, leave operands uncomputed, or take named arguments. */
export const forms: Readonly<Record<string, Form>> = {
  ...arrayForms,
  ...dateParts,
  ...dateTexts,
  ...logic,
  ...statistics,
  ...textForms,
  $convert: convert,
}
