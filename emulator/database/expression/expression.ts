import type { Document, Value } from '../values'

/** What the variables of an expression stand for; undefined stands for what is missing. */
export type Variables = Readonly<Record<string, Value | undefined>>
/** What an expression is computed from: one document and the variables around it. */
export type Scope = { readonly document: Document; readonly variables: Variables }
/** What an expression amounts to; undefined stands for what is missing. */
export type Expression = (scope: Scope) => Value | undefined
/** The names an expression may use as `$$name`. */
export type Names = ReadonlySet<string>
/** Compiles an operand, with further names when the operator defines some. */
export type Compile = (operand: Value, further?: readonly string[]) => Expression
/** An operator that needs its operand before it is computed. */
export type Form = (operand: Value, compile: Compile, name: string) => Expression

/** An operator that needs no more than the values of its operands. */
export type Plain = {
  readonly least: number
  readonly most: number
  readonly apply: (operands: readonly (Value | undefined)[], name: string) => Value | undefined
}

export const plain = (least: number, most: number, apply: Plain['apply']): Plain => ({ least, most, apply })

export function isNothing(value: Value | undefined): value is null | undefined {
  return value === undefined || value === null
}

/** Also an empty text, an empty array and NaN are true. */
export function isTrue(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0
}
