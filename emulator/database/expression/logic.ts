import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import { isDocument } from '../values'
import type { Expression, Form } from './expression'
import { isNothing, isTrue } from './expression'
import { readNamed, readVariable } from './named'

/** Logic and choice: what is not chosen is not computed. */
export const logic: Readonly<Record<string, Form>> = {
  $and: (operand, compile) => {
    const operands = list(operand).map((one) => compile(one))
    return (scope) => operands.every((one) => isTrue(one(scope)))
  },
  $or: (operand, compile) => {
    const operands = list(operand).map((one) => compile(one))
    return (scope) => operands.some((one) => isTrue(one(scope)))
  },
  $not: (operand, compile, name) => {
    const [one, ...more] = list(operand)
    if (one === undefined || more.length > 0) refuseRequest(`Expression ${name} takes exactly 1 arguments.`)
    const compiled = compile(one!)
    return (scope) => !isTrue(compiled(scope))
  },
  $cond: (operand, compile, name) => {
    const [test, yes, no] = readChoice(name, operand).map((one) => compile(one))
    return (scope) => (isTrue(test!(scope)) ? yes! : no!)(scope)
  },
  $ifNull: (operand, compile, name) => {
    const operands = list(operand).map((one) => compile(one))
    if (operands.length < 2) refuseRequest(`${name} needs at least two arguments, had: ${operands.length}`)
    return (scope) => {
      for (const one of operands.slice(0, -1)) {
        const value = one(scope)
        if (!isNothing(value)) return value
      }
      return operands[operands.length - 1]!(scope)
    }
  },
  $switch: (operand, compile, name) => {
    const { branches, default: otherwise } = readNamed(name, operand, ['branches'], ['default'])
    if (!Array.isArray(branches) || branches.length === 0)
      return refuseRequest('$switch requires at least one branch')
    const compiled = branches.map((branch): [Expression, Expression] => {
      const fields = readNamed('$switch branch', branch, ['case', 'then'])
      return [compile(fields.case!), compile(fields.then!)]
    })
    const last = otherwise === undefined ? refuseNoBranch : compile(otherwise)
    return (scope) => (compiled.find(([test]) => isTrue(test(scope)))?.[1] ?? last)(scope)
  },
  $let: (operand, compile, name) => {
    const { vars, in: inner } = readNamed(name, operand, ['vars', 'in'])
    if (!isDocument(vars)) return refuseRequest('$let: vars must be an object')
    const values = Object.entries(vars).map(([key, value]): [string, Expression] => [
      readVariable(name, key, ''),
      compile(value),
    ])
    const compiled = compile(inner!, Object.keys(vars))
    return (scope) => {
      const made = Object.fromEntries(values.map(([key, value]) => [key, value(scope)]))
      return compiled({ ...scope, variables: { ...scope.variables, ...made } })
    }
  },
  $literal: (operand) => () => operand,
  $meta: () =>
    refuseRequest(
      'The emulator has no full-text or geographic search, so $meta has nothing to tell. Sort by a stored field (see emulator/database/expression/logic.ts)',
    ),
}

function list(operand: Value): Value[] {
  return Array.isArray(operand) ? operand : [operand]
}

function readChoice(name: string, operand: Value): Value[] {
  if (Array.isArray(operand)) {
    if (operand.length !== 3) refuseRequest(`Expression ${name} takes exactly 3 arguments.`)
    return operand
  }
  const { if: test, then: yes, else: no } = readNamed(name, operand, ['if', 'then', 'else'])
  return [test!, yes!, no!]
}

function refuseNoBranch(): never {
  return refuseRequest('$switch could not find a matching branch for an input, and no default was specified.')
}
