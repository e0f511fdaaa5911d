import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import { parseDate } from './date-parse'
import type { Plain } from './expression'
import { isNothing, isTrue, plain } from './expression'
import { instant } from './operands'
import { toText } from './strings'
import { typeName } from './type-name'

export const types: Readonly<Record<string, Plain>> = {
  $type: plain(1, 1, ([value]) => typeName(value)),
  $isNumber: plain(1, 1, ([value]) => typeof value === 'number'),
  $toString: conversion((value, name) => (typeof value === 'boolean' ? String(value) : toText(value, name))),
  $toBool: conversion(isTrue),
  $toDouble: conversion(toNumber),
  $toInt: conversion((value, name) =>
    value instanceof Date ? refuseConversion(value, name) : inRange(toWhole(value, name), 2 ** 31, name),
  ),
  $toLong: conversion((value, name) => inRange(toWhole(value, name), 2 ** 63, name)),
  $toDate: conversion((value, name) => {
    if (value instanceof Date) return value
    if (typeof value === 'number') return instant(Math.trunc(value))
    return typeof value === 'string' ? parseDate(value, 'UTC') : refuseConversion(value, name)
  }),
}

/** Null and missing stay null. */
function conversion(apply: (value: Value, name: string) => Value): Plain {
  return plain(1, 1, ([value], name) => (isNothing(value) ? null : apply(value, name)))
}

function toNumber(value: Value, name: string): number {
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return Number(value)
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value)
  return refuseConversion(value, name)
}

/** A number loses its fraction; a text may not have one. */
function toWhole(value: Value, name: string): number {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) return refuseConversion(value, name)
  return Math.trunc(toNumber(value, name))
}

function inRange(value: number, bound: number, name: string): number {
  if (value >= -bound && value < bound) return value
  return refuseRequest(`Conversion would overflow target type in ${name}: ${value}`)
}

function refuseConversion(value: Value, name: string): never {
  return refuseRequest(`Failed to convert ${JSON.stringify(value)} (${typeName(value)}) in ${name}`)
}
