import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { canBeJoint } from '#domain/meetings/kinds'
import { call } from '../../api/call'
import { makeId } from '../../api/make-id'
import { queries } from '../../api/queries'
import { refusedFor } from '../../api/refused'
import { goInstead } from '../../components/paths'
import { lacking, toSend, type Draft } from './draft'
import { firstDraft, type Wished } from './first-draft'
import { nextPage } from './next-page'
import { useGroups } from './useGroups'
import { useOffers } from './useOffers'
import { usePlace } from './usePlace'

/** A form whose first state can be sent as it is. */
export function usePlan(me: Me, wished: Wished) {
  // One id a form: however often this plan is sent, it is one meeting.
  const [id, setId] = useState(makeId)
  const place = usePlace(me, wished.at)
  const { offers, error: unread } = useOffers(me, place.branch)
  const [draft, setDraft] = useState(() => firstDraft(me, wished))
  const offer = offers.find(({ key }) => key === draft.of) ?? offers[0]!
  const ofGroup = offer.due === 'group'
  const groups = useGroups(me, place.branch, ofGroup)
  const [chosen, chooseGroup] = useState(wished.group ?? me.group)
  const group = ofGroup ? chosenOf(chosen, groups.data) : undefined

  const lacks = lacking(draft, offer, group)
  const sent = { id, ...toSend(draft, offer, group, place) }
  const plan = useMutation({
    mutationFn: () => call('meetings', 'plan', sent),
    onSuccess: (meeting) => {
      for (const key of ['home', 'meetings', 'month', 'asked', 'year'])
        void queries.invalidateQueries({ queryKey: [key] })
      goInstead(nextPage(meeting))
    },
    // The id was sent before with other wishes, and that plan stands: this one is another meeting.
    onError: (error) => refusedFor(error, 'conflict') && setId(makeId()),
  })

  const change = (news: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...news }
      const like = offers.find(({ key }) => key === next.of) ?? offer
      return {
        ...next,
        ...(next.business !== 'ordinary' && !like.quorum?.[next.business] && { business: 'ordinary' }),
        ...(next.joint && !canBeJoint(like) && { joint: undefined }),
      }
    })
  return {
    ...{ draft, change, offers, offer, unread, place, lacks, plan, sent },
    /** Only where a group meets. */
    groups: ofGroup ? groups : undefined,
    group,
    chooseGroup,
  }
}

/** The group chosen, or the only one there is. Where they could not be read, one's own will do. */
function chosenOf(group: OrganizationId | undefined, groups: { id: OrganizationId }[] | undefined) {
  if (!groups) return group
  return groups.length === 1 ? groups[0]!.id : groups.find(({ id }) => id === group)?.id
}
