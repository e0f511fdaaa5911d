import { MAX_RANGE_ITEMS } from '../../limits'
import { refuseRequest } from '../../refusal'
import { equal } from '../order'
import type { Value } from '../values'
import type { Form, Plain } from './expression'
import { isNothing, isTrue, plain } from './expression'
import { compileNamed, readNamed, readVariable } from './named'
import { array, whole } from './operands'

export const arrays: Readonly<Record<string, Plain>> = {
  $arrayElemAt: plain(2, 2, ([list, place], name) => {
    if (isNothing(list) || isNothing(place)) return null
    return array(list, name).at(whole(place, name))
  }),
  $first: plain(1, 1, ([list], name) => (isNothing(list) ? null : array(list, name)[0])),
  $last: plain(1, 1, ([list], name) => (isNothing(list) ? null : array(list, name).at(-1))),
  $concatArrays: plain(0, Infinity, (lists, name) =>
    lists.some(isNothing) ? null : lists.flatMap((list) => array(list, name)),
  ),
  $in: plain(2, 2, ([wanted, list], name) => array(list, name).some((one) => equal(one, wanted))),
  $indexOfArray: plain(2, 4, ([list, wanted, from, to], name) => {
    if (isNothing(list)) return null
    const items = array(list, name)
    const start = whole(from ?? 0, name, 0)
    const place = items
      .slice(start, whole(to ?? items.length, name, 0))
      .findIndex((one) => equal(one, wanted))
    return place === -1 ? -1 : place + start
  }),
  $isArray: plain(1, 1, ([value]) => Array.isArray(value)),
  $range: plain(2, 3, ([from, to, by], name) => {
    const [start, end, step] = [whole(from, name), whole(to, name), whole(by ?? 1, name)]
    if (step === 0) refuseRequest('$range requires a non-zero step value')
    const length = Math.max(0, Math.ceil((end - start) / step))
    if (length > MAX_RANGE_ITEMS) refuseRequest(`$range would make more than ${MAX_RANGE_ITEMS} items`)
    return Array.from({ length }, (_, i) => start + i * step)
  }),
  $reverseArray: plain(1, 1, ([list], name) => (isNothing(list) ? null : [...array(list, name)].reverse())),
  $size: plain(1, 1, ([list], name) => array(list, name).length),
  $slice: plain(2, 3, ([list, first, count], name) => {
    if (isNothing(list) || isNothing(first) || count === null) return null
    const [items, place] = [array(list, name), whole(first, name)]
    if (count === undefined) return place < 0 ? items.slice(place) : items.slice(0, place)
    const start = place < 0 ? Math.max(0, items.length + place) : place
    return items.slice(start, start + whole(count, name, 1))
  }),
}

export const arrayForms: Readonly<Record<string, Form>> = {
  $filter: (operand, compile, name) => {
    const { input, as, cond, limit } = readNamed(name, operand, ['input', 'cond'], ['as', 'limit'])
    const variable = readVariable(name, as, 'this')
    const [list, test] = [compile(input!), compile(cond!, [variable])]
    const most = compile(limit ?? null)
    return (scope) => {
      const items = list(scope)
      if (isNothing(items)) return null
      const found = array(items, name).filter((item) =>
        isTrue(test({ ...scope, variables: { ...scope.variables, [variable]: item } })),
      )
      const count = most(scope)
      return isNothing(count) ? found : found.slice(0, whole(count, name, 1))
    }
  },
  $map: (operand, compile, name) => {
    const { input, as, in: inner } = readNamed(name, operand, ['input', 'in'], ['as'])
    const variable = readVariable(name, as, 'this')
    const [list, make] = [compile(input!), compile(inner!, [variable])]
    return (scope) => {
      const items = list(scope)
      if (isNothing(items)) return null
      return array(items, name).map(
        (item) => make({ ...scope, variables: { ...scope.variables, [variable]: item } }) ?? null,
      )
    }
  },
  $reduce: (operand, compile, name) => {
    const { input, initialValue, in: inner } = readNamed(name, operand, ['input', 'initialValue', 'in'])
    const [list, start, make] = [compile(input!), compile(initialValue!), compile(inner!, ['this', 'value'])]
    return (scope) => {
      const items = list(scope)
      if (isNothing(items)) return null
      return array(items, name).reduce<Value | undefined>(
        (value, item) => make({ ...scope, variables: { ...scope.variables, this: item, value } }),
        start(scope),
      )
    }
  },
  $zip: (operand, compile, name) => {
    const fields = readNamed(name, operand, ['inputs'], ['useLongestLength', 'defaults'])
    const longest = fields.useLongestLength === true
    if (fields.defaults !== undefined && !longest)
      refuseRequest('cannot specify defaults unless useLongestLength is true')
    const { inputs, defaults } = compileNamed(fields, compile)
    return (scope) => {
      const lists = array(inputs!(scope), name)
      if (lists.some(isNothing)) return null
      const columns = lists.map((list) => array(list, name))
      const fillers = defaults ? array(defaults(scope), name) : []
      const lengths = columns.map((column) => column.length)
      const length = longest ? Math.max(0, ...lengths) : Math.min(...lengths)
      return Array.from({ length }, (_, i) => columns.map((column, c) => column[i] ?? fillers[c] ?? null))
    }
  },
}
