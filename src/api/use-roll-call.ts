import { useMutation } from '@tanstack/react-query'
import type { Input, Output } from '#types/api'
import type { PersonRow } from '#types/meetings'
import { call } from './call'
import { queries } from './queries'
import { refusedFor } from './refused'

/** What an officer says of somebody. */
export type Mark = Input<'meetings', 'rollCallAll'>['marks'][number]
export type Saying = Omit<Mark, 'member' | 'was'>
export type Said = Mark['state']
type Attendance = Output<'meetings', 'attendance'>
type Called = Output<'meetings', 'rollCallAll'>

const keyOf = (meeting: string) => ['attendance', meeting]

/** Calls one person's name. Each row has its own, so that a quick hand need not wait for the row before. */
export function useRollCall(meeting: string, { member, state: was }: Pick<PersonRow, 'member' | 'state'>) {
  return useMutation({
    mutationFn: (saying: Saying) => call('meetings', 'rollCall', { meeting, member, was, ...saying }),
    onSuccess: ({ row, tally }) => show(meeting, [row], tally),
    // Somebody was faster: the sentence says who, the fresh list shows what stands now.
    onError: (error) => refusedFor(error, 'conflict') && fresh(meeting),
  })
}

/** As many as one call takes. */
const atOnce = 500

/** The whole list at once. `left` are those whose row had changed meanwhile: they stand as they are. */
export function useRollCallAll(meeting: string, onDone: (called: Called) => void) {
  return useMutation({
    mutationFn: async (marks: readonly Mark[]) => {
      const people: PersonRow[] = []
      const left: PersonRow[] = []
      let called: Called | undefined
      for (let from = 0; from < marks.length; from += atOnce) {
        called = await call('meetings', 'rollCallAll', { meeting, marks: marks.slice(from, from + atOnce) })
        people.push(...called.people)
        left.push(...called.left)
        await show(meeting, called.people, called.tally)
      }
      return { people, left, tally: called!.tally }
    },
    onSuccess: onDone,
    onSettled: () => fresh(meeting),
  })
}

async function show(meeting: string, rows: readonly PersonRow[], tally: Called['tally']) {
  // An answer still on its way would not know of these rows yet.
  await queries.cancelQueries({ queryKey: keyOf(meeting) })
  queries.setQueryData<Attendance>(
    keyOf(meeting),
    (before) => before && { ...before, tally, people: withRows(before.people, rows) },
  )
  void queries.invalidateQueries({ queryKey: ['board', meeting] })
  void queries.invalidateQueries({ queryKey: ['home'] })
}

const fresh = (meeting: string) => void queries.invalidateQueries({ queryKey: keyOf(meeting) })

/** A guest comes last, as on the server's list. */
function withRows(people: readonly PersonRow[], rows: readonly PersonRow[]): PersonRow[] {
  const news = new Map(rows.map((row) => [row.member, row]))
  const kept = people.map((person) => {
    const row = news.get(person.member)
    news.delete(person.member)
    return row ?? person
  })
  return [...kept, ...news.values()]
}
