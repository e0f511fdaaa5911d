import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { Input } from '#types/api'
import type { Business, Guests } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { decides, kinds, type CommonKind } from '#domain/meetings/kinds'
import { usual } from '#domain/meetings/settings'
import { call } from '../../api/call'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { serverNow } from '../../api/server-clock'
import { isOfficer, mayHost } from '../../api/use-me'
import { fromChina, toChina, type DayAndTime } from '../../components/china-time'
import { goInstead, paths } from '../../components/paths'
import { makeId } from '../../api/make-id'
import { useGroups } from './useGroups'

type Draft = DayAndTime & {
  kind: CommonKind
  business: Business
  title: string
  place: string
  minutes: number
  graceMinutes: number
  guests: Guests
  printedCode: boolean
}

const all = Object.keys(kinds) as CommonKind[]

const ofGroup = (kind: CommonKind) => kinds[kind].due === 'group'

/** What this person may call: officers everything of the branch, a group leader the group's own meeting. */
export const kindsFor = (me: Me) =>
  all.filter((kind) => isOfficer(me) || (ofGroup(kind) && me.group !== undefined && mayHost(me)))

/** A form whose first state can be sent as it is. */
export function usePlan(me: Me) {
  // One id a form: however often this plan is sent, it is one meeting.
  const [id, setId] = useState(makeId)
  const [draft, setDraft] = useState(() => firstDraft(me))
  const groups = useGroups(me, ofGroup(draft.kind))
  const [chosen, chooseGroup] = useState(me.group)
  const group = ofGroup(draft.kind) ? chosenOf(chosen, groups.data) : undefined

  const plan = useMutation({
    mutationFn: () => call('meetings', 'plan', { id, ...toSend(draft, me, group) }),
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
      return decides(kinds[next.kind], next.business) ? next : { ...next, business: 'ordinary' }
    })
  return {
    draft,
    change,
    plan,
    /** Only where a group meets. */
    groups: ofGroup(draft.kind) ? groups : undefined,
    group,
    chooseGroup,
    ready: !ofGroup(draft.kind) || group !== undefined,
  }
}

function firstDraft(me: Me): Draft {
  const fiveMinutes = 5 * 60_000
  return {
    kind: isOfficer(me) ? 'themedPartyDay' : 'groupMeeting',
    business: 'ordinary',
    title: '',
    place: '',
    ...toChina(Math.ceil(serverNow() / fiveMinutes) * fiveMinutes),
    minutes: usual.minutes,
    graceMinutes: usual.graceMinutes,
    guests: 'branch',
    printedCode: false,
  }
}

/** The group chosen, or the only one there is. Where they could not be read, one's own will do. */
function chosenOf(group: OrganizationId | undefined, groups: { id: OrganizationId }[] | undefined) {
  if (!groups) return group
  return groups.length === 1 ? groups[0]!.id : groups.find(({ id }) => id === group)?.id
}

type Sent = Omit<Input<'meetings', 'plan'>, 'id'>

function toSend({ day, time, ...rest }: Draft, { branch }: Me, group: string | undefined): Sent {
  return { ...rest, branch, ...(group && { group }), startsAt: fromChina({ day, time }) }
}
