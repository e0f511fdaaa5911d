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
type Named = { list: keyof typeof lists; key: string }

function namedIn(must: Must): Named[] {
  switch (must.kind) {
    case 'hold':
      return [{ list: 'activityName', key: must.activity }]
    case 'share':
      return [
        { list: 'partName', key: must.part },
        { list: 'wholeName', key: must.whole },
      ]
    case 'reach':
      return [{ list: 'figureName', key: must.figure }]
    case 'respond':
      return [must.trigger, must.answer].map((key) => ({ list: 'happeningName', key }))
    case 'finish':
      return [{ list: 'dutyName', key: must.task }]
    case 'follow':
      return [{ list: 'dutyName', key: must.procedure }]
    case 'avoid':
      return [{ list: 'dutyName', key: must.breach }]
    case 'study':
    case 'pay':
    case 'file':
    case 'judge':
    case 'combine':
      return []
  }
}

const used = allClauses.flatMap(({ must }) => namedIn(must))

test.each(Object.keys(lists) as (keyof typeof lists)[])(
  '%s holds what the clauses name, and no more',
  (list) => {
    const keys = new Set(used.filter((one) => one.list === list).map(({ key }) => key))
    expect(Object.keys(lists[list]).sort()).toEqual([...keys].sort())
  },
)

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
