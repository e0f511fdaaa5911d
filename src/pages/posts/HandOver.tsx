import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { OrganizationPage } from '#types/organizations'
import type { Holder } from '#types/roster'
import { addDays } from '#domain/calendar/days'
import { postName } from '#domain/wording/members'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { sayDay } from '../../components/china-time'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import type { Found } from '../../components/Finder'
import { PersonFinder } from '../../components/PersonFinder'
import { today } from '../../components/today'
import { amongWhom } from './among-whom'
import { usePostChange } from './usePosts'

type Props = { holder: Holder; place: OrganizationPage; onDone: () => void }

/** From one to the next in one step, so that nobody is left out or has it twice. */
export function HandOver({ holder, place, onDone }: Props) {
  const [to, setTo] = useState<Found>()
  const [from, setFrom] = useState(today)
  const [approval, setApproval] = useState('')
  const [asking, setAsking] = useState(false)
  const { member, person, name: post, at } = holder
  const change = usePostChange(() => {
    const until = addDays(from as Day, -1)
    const paper = approval.trim() && { approval: approval.trim() }
    return call('roster', 'handOver', { post, at, member, to: to!.id, until, ...paper })
  }, onDone)
  return (
    <>
      <PersonFinder name="交给谁" {...amongWhom(post, place)} but={[member]} chosen={to} onChoose={setTo} />
      <DayField name="新任从哪天起" value={from} onChange={setFrom} />
      <Line name="批复号（可不填）" value={approval} onInput={setApproval} most={40} />
      <Action look="primary" disabled={!to || !from} onTap={() => setAsking(true)}>
        交接
      </Action>
      <Ask
        open={asking && to !== undefined}
        title={`把${postName[post]}交给${to?.name ?? ''}？`}
        yes="确认交接"
        no="再想想"
        onYes={() => change.mutate()}
        onNo={() => {
          change.reset()
          setAsking(false)
        }}
        sending={change.isPending}
        error={change.error}
      >
        <Text>{sayHandover(person, to?.name ?? '', from as Day)}</Text>
      </Ask>
    </>
  )
}

function sayHandover(old: string, next: string, from: Day): string {
  if (from <= today()) return `确认后，权限马上交给${next}同志，${old}同志不再能办理这项职务的工作。`
  return `${sayDay(from)}起由${next}同志任职，权限从那天起交接；在那以前仍由${old}同志办理。`
}
