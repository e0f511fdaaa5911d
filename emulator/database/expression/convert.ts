import { Refusal, refuseRequest } from '../../refusal'
import type { Value } from '../values'
import type { Expression, Form } from './expression'
import { isNothing } from './expression'
import { compileNamed, readNamed } from './named'
import { types } from './types'

/** The types to convert to, by name and by number, each with the operator that does it. */
const converters: Readonly<Record<string, string>> = {
  ...{
    double: '$toDouble',
    string: '$toString',
    bool: '$toBool',
    date: '$toDate',
    int: '$toInt',
    long: '$toLong',
  },
  ...{ 1: '$toDouble', 2: '$toString', 8: '$toBool', 9: '$toDate', 16: '$toInt', 18: '$toLong' },
}

const nothing: Expression = () => null

/** `$convert`: to a type that may be computed, with an answer for errors and for null. */
export const convert: Form = (operand, compile, name) => {
  const fields = readNamed(name, operand, ['input', 'to'], ['onError', 'onNull'])
  const { input, to, onError, onNull = nothing } = compileNamed(fields, compile)
  return (scope) => {
    const [value, type] = [input!(scope), to!(scope)]
    if (isNothing(value)) return onNull(scope)
    if (isNothing(type)) return null
    const converter = readConverter(type)
    try {
      return types[converter]!.apply([value], converter)
    } catch (error) {
      if (onError && error instanceof Refusal) return onError(scope)
      throw error
    }
  }
}

function readConverter(type: Value): string {
  const key = typeof type === 'string' || typeof type === 'number' ? String(type) : ''
  return Object.hasOwn(converters, key)
    ? converters[key]!
    : refuseRequest(
        `The emulator does not convert to the type ${JSON.stringify(type)}. Add it to emulator/database/expression/convert.ts`,
      )
}
