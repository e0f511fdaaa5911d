import type { Test } from '#types/standard'
import { nameOf } from './names'

const plain: Readonly<Record<string, string>> = { true: '是', false: '否' }

/** A recorded value as it is read aloud: 是, 3 人, 191/200. */
export const sayFigure = (value: string, unit: string): string =>
  plain[value] ?? (/^[\d./-]+$/.test(value) ? `${value} ${unit}`.trim() : nameOf(value))

/** What a figure is asked to be. */
export function sayTest(test: Test, unit: string): string {
  switch (test.op) {
    case 'atLeast':
      return `不少于 ${test.value} ${unit}`.trim()
    case 'atMost':
      return `不多于 ${test.value} ${unit}`.trim()
    case 'below':
      return `少于 ${test.value} ${unit}`.trim()
    case 'equals':
      return `为 ${test.value} ${unit}`.trim()
    case 'between':
      return `${test.least} 至 ${test.most} ${unit}`.trim()
    case 'atLeastRatio':
      return `不低于 ${test.numerator}/${test.denominator}`
    case 'isTrue':
      return '为是'
    case 'oneOf':
      return `为${test.values.map(nameOf).join('或')}`
  }
}
