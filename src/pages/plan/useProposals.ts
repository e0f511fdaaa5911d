import { useState } from 'react'
import type { Asked } from '#types/tally'
import { useMonth } from '../../api/use-month'
import { today } from '../../components/today'
import { useSettled } from '../../components/use-settled'
import { keyOf } from './Asked'
import { onDay } from './first-draft'
import { plannedFor } from './planned-for'
import { useAsked } from './useAsked'
import type { usePlan } from './usePlan'

/** What is still asked, today and around the day of the plan; taking one fills the form. */
export function useProposals({ draft, change, offers, place, chooseGroup }: ReturnType<typeof usePlan>) {
  const [taken, setTaken] = useState('')
  const now = useAsked(place.branch, today())
  const then = useAsked(place.branch, useSettled(draft.for ?? draft.day))
  const take = (wish: Asked) => {
    const like = offers.find(({ key }) => key === wish.kind)
    change({
      ...(like && { of: wish.kind, alsoServes: like.serves.includes(wish.activity) ? [] : [wish.activity] }),
      ...onDay(wish.lastDay),
      ...{ for: undefined, afterwards: undefined, joint: undefined },
    })
    if (wish.group) chooseGroup(wish.group.id)
    setTaken(keyOf(wish))
  }
  const month = useMonth(place.branch, today().slice(0, 7))
  const meetings = month.data?.meetings ?? []
  const asked = now.data?.asked
    .filter(({ kind }) => offers.some(({ key }) => key === kind))
    .map((wish) => ({ ...wish, planned: plannedFor(wish, meetings)?.day }))
  const known = new Set(asked?.map(keyOf))
  return {
    asked: asked && [...asked.filter(({ planned }) => !planned), ...asked.filter(({ planned }) => planned)],
    ...{ error: now.error, taken, take },
    /** Those of today first: they know the last suitable day of what lies before it. */
    around: [...(asked ?? []), ...(then.data?.asked ?? []).filter((each) => !known.has(keyOf(each)))],
  }
}
