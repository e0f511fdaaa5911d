import type { PersonRow } from '#types/meetings'
import { attended, isAwaiting } from '#domain/attendance/tally'

export type Filter = 'all' | 'awaiting' | 'missing' | 'here' | 'leave' | 'guests'

const belongs: Record<Filter, (person: PersonRow) => boolean> = {
  all: () => true,
  awaiting: ({ state }) => isAwaiting(state),
  missing: ({ due, state }) => due && !attended(state) && state !== 'leave',
  here: ({ due, state }) => due && attended(state),
  leave: ({ due, state }) => due && state === 'leave',
  guests: ({ due }) => !due,
}

/** The filters with their counts; who is missing is called 未到 until the meeting is over. */
export function filtersOf(people: readonly PersonRow[], over: boolean): [Filter, string][] {
  const names: [Filter, string][] = [
    ['all', '全部'],
    ['awaiting', '待处理'],
    ['missing', over ? '缺席' : '未到'],
    ['here', '已到'],
    ['leave', '请假'],
    ['guests', '列席'],
  ]
  return names
    .map(([filter, word]): [Filter, string] => [filter, `${word} ${people.filter(belongs[filter]).length}`])
    .filter(([filter, word]) => filter !== 'awaiting' || !word.endsWith(' 0'))
}

export const pick = (people: readonly PersonRow[], filter: Filter, name: string) =>
  people.filter((person) => belongs[filter](person) && person.name.includes(name.trim()))
