import type { Meeting } from '#types/meeting'
import { kinds, type Kind } from './kinds'

type What = Pick<Meeting, 'kind' | 'activities'>

/** What a meeting is, with all that it serves at once. */
const sortsOf = ({ kind, activities }: What): Kind[] => {
  const known = new Map(Object.entries(kinds))
  return [kind, ...activities].flatMap((sort) => known.get(sort) ?? [])
}

/** Whether comrades speak of each other there: what they say stays on paper, and no field takes it in. */
export const isOnPaper = (meeting: What): boolean => sortsOf(meeting).some(({ onPaper }) => onPaper)

/** Whether somebody gives a lecture there, and has to be named. */
export const isLecture = (meeting: What): boolean => sortsOf(meeting).some(({ lecture }) => lecture)
