import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingCard } from '#types/meetings'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { useFresh } from '../../api/use-shown'
import { fromChina, toChina, type DayAndTime } from '../../components/china-time'
import { written } from './draft'

/** The meeting as it stands, and whether one may change it. */
export function usePlanned(meeting: string | undefined) {
  const { data, error, refetch } = useQuery({
    queryKey: ['attendance', meeting],
    queryFn: () => call('meetings', 'attendance', { meeting: meeting! }),
    enabled: meeting !== undefined,
  })
  useFresh(() => (meeting ? refetch() : Promise.resolve()))
  return { data, error, retry: () => void refetch() }
}

type Edited = DayAndTime & { minutes: number; title: string; place: string; agenda: string[] }

/** Changes what is planned, and makes it known. What was meant for a meeting that moved meanwhile is not sent over it. */
export function useEdit(meeting: MeetingCard) {
  const { id, startsAt } = meeting
  const [edited, setEdited] = useState<Edited>()
  const now = edited ?? asItStands(meeting)
  const onSuccess = () => {
    setEdited(undefined)
    for (const key of ['attendance', 'home', 'meetings', 'month', 'board', 'asked', 'year'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  const save = useMutation({
    mutationFn: () => {
      const { title, place, minutes, agenda } = now
      const start = new Date(fromChina(now)).toISOString()
      return call('meetings', 'edit', {
        ...{ meeting: id, was: startsAt, title, place, agenda: written(agenda), minutes },
        startsAt: start,
      })
    },
    onSuccess,
    onError: (error) => {
      if (refusedFor(error, 'conflict')) void queries.invalidateQueries({ queryKey: ['attendance', id] })
    },
  })
  const notify = useMutation({ mutationFn: () => call('meetings', 'notify', { meeting: id }), onSuccess })
  return {
    now,
    change: (news: Partial<Edited>) => setEdited({ ...now, ...news }),
    changed: edited !== undefined,
    save,
    notify,
  }
}

function asItStands({ startsAt, endsAt, title, place, agenda }: MeetingCard): Edited {
  const start = Date.parse(startsAt)
  return { ...toChina(start), minutes: (Date.parse(endsAt) - start) / 60_000, title, place, agenda }
}
