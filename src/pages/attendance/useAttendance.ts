import { useMutation, useQuery } from '@tanstack/react-query'
import type { Input, Output } from '#types/api'
import type { PersonRow } from '#types/meetings'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useFresh, useShown } from '../../api/use-shown'
import { isOver } from '../../components/meeting-words'

export type Said = Input<'meetings', 'rollCall'>['state']
type Attendance = Output<'meetings', 'attendance'>

const keyOf = (meeting: string) => ['attendance', meeting]

const everyMillis = 3000

/** For whoever calls the roll, asked again every few seconds: meanwhile people come and scan. */
export function useAttendance(meeting: string) {
  const shown = useShown()
  const attendance = useQuery({
    queryKey: keyOf(meeting),
    queryFn: () => call('meetings', 'attendance', { meeting }),
    refetchInterval: ({ state: { data } }) =>
      shown && data?.mayCallRoll && !isOver(data.meeting) && everyMillis,
  })
  useFresh(attendance.refetch)
  return attendance
}

/** Calls one person's name. Each row has its own, so that a quick hand need not wait for the row before. */
export function useRollCall(meeting: string, { member, state: was }: Pick<PersonRow, 'member' | 'state'>) {
  return useMutation({
    mutationFn: (state: Said) => call('meetings', 'rollCall', { meeting, member, state, was }),
    onSuccess: async ({ row, tally }) => {
      // An answer still on its way would not know of this row yet.
      await queries.cancelQueries({ queryKey: keyOf(meeting) })
      queries.setQueryData<Attendance>(
        keyOf(meeting),
        (before) => before && { ...before, tally, people: withRow(before.people, row) },
      )
      void queries.invalidateQueries({ queryKey: ['board', meeting] })
      void queries.invalidateQueries({ queryKey: ['home'] })
    },
    // Somebody was faster: the sentence says who, the fresh list shows what stands now.
    onError: (error) =>
      refusedFor(error, 'conflict') && void queries.invalidateQueries({ queryKey: keyOf(meeting) }),
  })
}

/** A guest comes last, as on the server's list. */
const withRow = (people: PersonRow[], row: PersonRow) =>
  people.some(({ member }) => member === row.member)
    ? people.map((person) => (person.member === row.member ? row : person))
    : [...people, row]
