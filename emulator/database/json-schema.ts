import { refuseRequest } from '../refusal'
import { equal } from './order'
import { own } from './paths'
import { compilePattern } from './pattern'
import { compileType } from './query-type'
import type { Document, Value } from './values'
import { isDocument } from './values'

type Test = (value: Value) => boolean
type Keyword = (operand: Value, schema: Document) => Test

/** JSON Schema's names of types in MongoDB's. */
const jsonTypes: Readonly<Record<string, string>> = {
  object: 'object',
  array: 'array',
  number: 'number',
  boolean: 'bool',
  string: 'string',
  null: 'null',
}

const always: Test = () => true

/** What of a value is measured; undefined when it is of another type. */
type Measure = (value: Value) => number | undefined
type Bound = (size: number, bound: number) => boolean

const itself: Measure = (value) => (typeof value === 'number' ? value : undefined)
const characters: Measure = (value) => (typeof value === 'string' ? [...value].length : undefined)
const items: Measure = (value) => (Array.isArray(value) ? value.length : undefined)
const fields: Measure = (value) => (isDocument(value) ? Object.keys(value).length : undefined)
const atLeast: Bound = (size, bound) => size >= bound
const atMost: Bound = (size, bound) => size <= bound

/** Each keyword with the test it makes of its operand; one about another type of value lets a value pass. */
const keywords: Readonly<Record<string, Keyword>> = {
  bsonType: (operand) => compileType(operand),
  type: (operand) => compileType(list(operand).map((name) => readType(name))),
  enum: (operand) => (value) => list(operand).some((one) => equal(one, value)),
  required: (operand) =>
    ofObject((value) => list(operand).every((name) => own(value, String(name)) !== undefined)),
  properties: (operand) => {
    const tests = Object.entries(object(operand)).map(([name, schema]): [string, Test] => [
      name,
      compileSchema(schema),
    ])
    return ofObject((value) => tests.every(([name, test]) => ifThere(own(value, name), test)))
  },
  additionalProperties: (operand, { properties = {} }) => {
    const test = typeof operand === 'boolean' ? () => operand : compileSchema(operand)
    return ofObject((value) =>
      Object.entries(value).every(([name, one]) => Object.hasOwn(object(properties), name) || test(one)),
    )
  },
  minProperties: measured(fields, atLeast),
  maxProperties: measured(fields, atMost),
  minimum: (operand, schema) =>
    measured(itself, schema.exclusiveMinimum === true ? (size, bound) => size > bound : atLeast)(
      operand,
      schema,
    ),
  maximum: (operand, schema) =>
    measured(itself, schema.exclusiveMaximum === true ? (size, bound) => size < bound : atMost)(
      operand,
      schema,
    ),
  exclusiveMinimum: () => always,
  exclusiveMaximum: () => always,
  multipleOf: measured(itself, (value, divisor) => value % divisor === 0),
  minLength: measured(characters, atLeast),
  maxLength: measured(characters, atMost),
  pattern: (operand) => {
    const pattern = compilePattern(String(operand), '')
    return (value) => typeof value !== 'string' || pattern.test(value)
  },
  items: (operand) => {
    const test = compileSchema(operand)
    return (value) => !Array.isArray(value) || value.every(test)
  },
  minItems: measured(items, atLeast),
  maxItems: measured(items, atMost),
  uniqueItems: (operand) => (value) =>
    operand !== true ||
    !Array.isArray(value) ||
    value.every((one, i) => value.findIndex((other) => equal(other, one)) === i),
  allOf: (operand) => combine(operand, (passed, count) => passed === count),
  anyOf: (operand) => combine(operand, (passed) => passed > 0),
  oneOf: (operand) => combine(operand, (passed) => passed === 1),
  not: (operand) => {
    const test = compileSchema(operand)
    return (value) => !test(value)
  },
  title: () => always,
  description: () => always,
}

/** Compiles a `$jsonSchema`; a keyword that is not known is refused. */
export function compileSchema(schema: Value): Test {
  const tests = Object.entries(object(schema)).map(([name, operand]) =>
    (Object.hasOwn(keywords, name) ? keywords[name]! : refuse(`the keyword ${name}`))(
      operand,
      object(schema),
    ),
  )
  return (value) => tests.every((test) => test(value))
}

function measured(measure: Measure, accepts: Bound): Keyword {
  return (operand) => {
    if (typeof operand !== 'number') return refuse(`a bound such as ${JSON.stringify(operand)}`)
    return (value) => {
      const size = measure(value)
      return size === undefined || accepts(size, operand)
    }
  }
}

function combine(operand: Value, accepts: (passed: number, count: number) => boolean): Test {
  const tests = list(operand).map(compileSchema)
  return (value) => accepts(tests.filter((test) => test(value)).length, tests.length)
}

function ofObject(test: (value: Document) => boolean): Test {
  return (value) => !isDocument(value) || test(value)
}

function ifThere(value: Value | undefined, test: Test): boolean {
  return value === undefined || test(value)
}

function list(operand: Value): Value[] {
  return Array.isArray(operand) ? operand : [operand]
}

function object(operand: Value): Document {
  return isDocument(operand) ? operand : refuse(`a schema such as ${JSON.stringify(operand)}`)
}

function readType(name: Value): string {
  const known = typeof name === 'string' && Object.hasOwn(jsonTypes, name)
  return known ? jsonTypes[name]! : refuse(`the type ${JSON.stringify(name)}`)
}

function refuse(what: string): never {
  return refuseRequest(
    `The emulator does not know ${what} in $jsonSchema. Add it to emulator/database/json-schema.ts`,
  )
}
