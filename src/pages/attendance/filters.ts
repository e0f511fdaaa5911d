import type { PersonRow } from '#types/meetings'

export type Filter = 'all' | 'missing' | 'here' | 'leave' | 'guests'

const came = ({ state }: PersonRow) => state === 'present' || state === 'late'

const belongs: Record<Filter, (person: PersonRow) => boolean> = {
  all: () => true,
  missing: (person) => person.due && person.state === 'absent',
  here: (person) => person.due && came(person),
  leave: (person) => person.due && person.state === 'leave',
  guests: (person) => !person.due,
}

/** The names of the filters; who is missing is called 未到 until the meeting is over. */
export const filterNames = (over: boolean): [Filter, string][] => [
  ['all', '全部'],
  ['missing', over ? '缺席' : '未到'],
  ['here', '已到'],
  ['leave', '请假'],
  ['guests', '列席'],
]

export const pick = (people: readonly PersonRow[], filter: Filter, name: string) =>
  people.filter((person) => belongs[filter](person) && person.name.includes(name.trim()))

export const countOf = (people: readonly PersonRow[], filter: Filter) => people.filter(belongs[filter]).length
