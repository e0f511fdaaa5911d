import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { PostName } from '#types/member'
import type { OrganizationPage } from '#types/organizations'
import type { Holder } from '#types/roster'
import { postName } from '#domain/wording/members'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import type { Found } from '../../components/Finder'
import { PersonFinder } from '../../components/PersonFinder'
import { today } from '../../components/today'
import { Wrong } from '../../components/Wrong'
import { amongWhom } from './among-whom'
import { usePostChange } from './usePosts'

type Props = {
  place: OrganizationPage
  holders: readonly Holder[]
  free: readonly PostName[]
  onDone: () => void
}

export function Appoint({ place, holders, free, onDone }: Props) {
  const [post, setPost] = useState(free[0]!)
  const [who, setWho] = useState<Found>()
  const [from, setFrom] = useState(today)
  const [approval, setApproval] = useState('')
  const change = usePostChange(() => {
    const paper = approval.trim() && { approval: approval.trim() }
    const wish = { post, at: place.id, member: who!.id, from: from as Day }
    return call('roster', 'appoint', { ...wish, ...paper })
  }, onDone)
  return (
    <>
      <Choices
        name="什么职务"
        choices={free.map((each) => [each, postName[each]] as const)}
        chosen={post}
        onChoose={(other) => {
          setPost(other)
          // Who may hold the one need not be able to hold the other.
          setWho(undefined)
        }}
      />
      <PersonFinder
        name="任命谁"
        {...amongWhom(post, place)}
        but={holders.filter(({ name }) => name === post).map(({ member }) => member)}
        chosen={who}
        onChoose={setWho}
      />
      <DayField name="从哪天起" value={from} onChange={setFrom} hint="从这一天起有相应的权限。" />
      <Line name="批复号（可不填）" value={approval} onInput={setApproval} most={40} />
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={!who || !from}
        onTap={() => change.mutate()}
      >
        任命
      </Action>
    </>
  )
}
