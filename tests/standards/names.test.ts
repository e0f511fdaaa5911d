import type { Must } from '#types/standard'
import { allClauses } from '#domain/standards/library'
import { activityName } from '#domain/wording/names/activities'
import { dutyName } from '#domain/wording/names/duties'
import { figureName } from '#domain/wording/names/figures'
import { happeningName } from '#domain/wording/names/happenings'
import { partName } from '#domain/wording/names/parts'
import { wholeName } from '#domain/wording/names/wholes'
import { names } from '#domain/wording/names'

const lists = { activityName, dutyName, figureName, happeningName, partName, wholeName }
type List = keyof typeof lists

const files: Readonly<Record<List, string>> = {
  activityName: 'activities',
  dutyName: 'duties',
  figureName: 'figures',
  happeningName: 'happenings',
  partName: 'parts',
  wholeName: 'wholes',
}

/** Where each word of a demand has its name. */
const homes: Readonly<Record<string, List>> = {
  activity: 'activityName',
  part: 'partName',
  whole: 'wholeName',
  figure: 'figureName',
  trigger: 'happeningName',
  answer: 'happeningName',
  task: 'dutyName',
  procedure: 'dutyName',
  breach: 'dutyName',
}

const namedIn = (must: Must): { list: List; key: string }[] =>
  Object.entries(must).flatMap(([field, key]) => {
    const list = homes[field]
    return list ? [{ list, key: String(key) }] : []
  })

const used = allClauses.flatMap(({ must }) => namedIn(must))

/** A key that is written in Chinese is its own name. */
const isName = (key: string): boolean => /[\u4e00-\u9fff]/.test(key)

test.each(Object.keys(lists) as List[])('%s holds what the clauses name, and no more', (list) => {
  const file = `domain/wording/names/${files[list]}.ts`
  const keys = new Set(used.filter((one) => one.list === list).map(({ key }) => key))
  const nameless = [...keys].filter((key) => !isName(key) && !(key in lists[list]))
  const idle = Object.keys(lists[list]).filter((key) => !keys.has(key))

  expect(nameless.map((key) => `${file}: name ${key}, or write the key in Chinese`)).toEqual([])
  expect(idle.map((key) => `${file}: strike ${key}, no clause names it`)).toEqual([])
})

test.each(Object.keys(lists) as List[])('a key in Chinese is not what %s calls another', (list) => {
  const called = new Map(Object.entries<string>(lists[list]).map(([key, name]) => [name, key]))
  const twice = used.filter((one) => one.list === list && called.has(one.key))

  expect(twice.map(({ key }) => `${key}: write the key ${called.get(key)} instead`)).toEqual([])
})

test('a key in two lists has one name', () => {
  for (const list of Object.values(lists))
    for (const [key, name] of Object.entries(list)) expect([key, names[key]]).toEqual([key, name])
})

test('no two keys of a list share a name', () => {
  for (const list of Object.values(lists)) {
    const all = Object.values<string>(list)
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  }
})
