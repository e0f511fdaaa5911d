import { refuseRequest } from '../../refusal'
import type { Expression, Scope } from '../expression/expression'
import type { Document, Value } from '../values'
import { isDocument } from '../values'

/** What becomes of a field: it is kept, computed, or what lies inside it is shaped. */
export type Rule = 'keep' | Expression | Shape
export type Shape = Map<string, Rule>

/** Puts the rule for a dotted path into a shape. */
export function plant(shape: Shape, path: string, rule: Rule): void {
  const names = path.split('.')
  const last = names.pop()!
  let branch = shape
  for (const name of names) {
    const next = branch.get(name) ?? new Map<string, Rule>()
    if (!(next instanceof Map)) return refuseRequest(`Invalid path collision at ${path}`)
    branch.set(name, next)
    branch = next
  }
  if (branch.has(last)) refuseRequest(`Invalid path collision at ${path}`)
  branch.set(last, rule)
}

/** The fields that the shape keeps, in the order of the document. */
export function keepShape(document: Document, shape: Shape): Document {
  const fields = Object.entries(document).map(([name, value]): [string, Value | undefined] => {
    const rule = shape.get(name)
    if (rule === 'keep') return [name, value]
    return [name, rule instanceof Map ? keepInside(value, rule) : undefined]
  })
  return Object.fromEntries(fields.filter((field): field is [string, Value] => field[1] !== undefined))
}

function keepInside(value: Value, shape: Shape): Value | undefined {
  if (isDocument(value)) return keepShape(value, shape)
  if (!Array.isArray(value)) return undefined
  return value.map((item) => keepInside(item, shape)).filter((item) => item !== undefined)
}

/** Puts what the shape computes into a copy of the document; what computes to nothing is taken away. */
export function computeShape(document: Document, shape: Shape, scope: Scope): Document {
  const made = new Map(Object.entries(document))
  for (const [name, rule] of shape) {
    if (rule === 'keep' || (rule instanceof Map && !computes(rule))) continue
    const value = rule instanceof Map ? computeInside(made.get(name), rule, scope) : rule(scope)
    if (value === undefined) made.delete(name)
    else made.set(name, value)
  }
  return Object.fromEntries(made)
}

/** Inside a list the fields are put into every item; what is no object gives way to one. */
function computeInside(value: Value | undefined, shape: Shape, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => computeInside(item, shape, scope))
  return computeShape(isDocument(value) ? value : {}, shape, scope)
}

function computes(shape: Shape): boolean {
  return [...shape.values()].some((rule) => (rule instanceof Map ? computes(rule) : rule !== 'keep'))
}
