import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { Input } from '#types/api'
import type { Business, Guests, MeetingKind } from '#types/meeting'
import { decides, kinds } from '#domain/meetings/kinds'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { serverNow } from '../../api/server-clock'
import { isOfficer, mayHost } from '../../api/use-me'
import { fromChina, toChina, type DayAndTime } from '../../components/china-time'
import { goInstead, paths } from '../../components/paths'
import { makeId } from './make-id'

type Draft = DayAndTime & {
  kind: MeetingKind
  business: Business
  title: string
  place: string
  minutes: number
  graceMinutes: number
  guests: Guests
  printedCode: boolean
}

const all = Object.keys(kinds) as MeetingKind[]

/** What this person may call: officers everything of the branch, a group leader the group's own meeting. */
export const kindsFor = (me: Me) =>
  all.filter((kind) => (kinds[kind].due === 'group' ? me.group !== undefined && mayHost(me) : isOfficer(me)))

/** A form whose first state can be sent as it is. */
export function usePlan(me: Me) {
  // One id a form: however often this plan is sent, it is one meeting.
  const [id, setId] = useState(makeId)
  const [draft, setDraft] = useState(() => firstDraft(me))

  const plan = useMutation({
    mutationFn: () => call('meetings', 'plan', { id, ...toSend(draft, me) }),
    onSuccess: (meeting) => {
      void queries.invalidateQueries({ queryKey: ['home'] })
      void queries.invalidateQueries({ queryKey: ['meetings'] })
      goInstead(paths.host(meeting.id))
    },
    // The id was sent before with other wishes, and that plan stands: this one is another meeting.
    onError: (error) => refusedFor(error, 'conflict') && setId(makeId()),
  })

  const change = (news: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...news }
      return decides(next.kind, next.business) ? next : { ...next, business: 'ordinary' }
    })
  return { draft, change, plan }
}

function firstDraft(me: Me): Draft {
  const fiveMinutes = 5 * 60_000
  return {
    kind: isOfficer(me) ? 'themedPartyDay' : 'groupMeeting',
    business: 'ordinary',
    title: '',
    place: '',
    ...toChina(Math.ceil(serverNow() / fiveMinutes) * fiveMinutes),
    minutes: 90,
    graceMinutes: 10,
    guests: 'branch',
    printedCode: false,
  }
}

function toSend({ day, time, ...rest }: Draft, { branch, group }: Me): Omit<Input<'meetings', 'plan'>, 'id'> {
  const ofGroup = kinds[rest.kind].due === 'group' && group
  return { ...rest, branch, ...(ofGroup && { group }), startsAt: fromChina({ day, time }) }
}
