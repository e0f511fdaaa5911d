import { Text } from '@tarojs/components'
import { useState } from 'react'
import { decides } from '#domain/meetings/kinds'
import { otherThings } from '#domain/meetings/serves'
import { nameOf } from '#domain/wording/names'
import { Choices } from '../../components/Choices'
import { Tap } from '../../components/Tap'
import { Ticks } from '../../components/Ticks'
import { Wrong } from '../../components/Wrong'
import { sayRules } from './say-plan'
import type { usePlan } from './usePlan'

const businesses = [
  ['ordinary', '一般事项'],
  ['admission', '接收预备党员'],
  ['election', '选举'],
] as const

type Props = Pick<ReturnType<typeof usePlan>, 'draft' | 'change' | 'offers' | 'offer' | 'unread'>

/** Which kind of meeting, what is put to the vote there, and what it is at the same time. */
export function KindField({ draft, change, offers, offer, unread }: Props) {
  const matters = businesses.filter(([business]) => decides(offer, business))
  return (
    <>
      <Choices
        name="开什么会"
        choices={offers.map(({ key, name }) => [key, name] as const)}
        chosen={offer.key}
        onChoose={(of) => change({ of, alsoServes: [] })}
      />
      {unread ? <Wrong error={unread} /> : null}
      {matters.length > 1 && (
        <Choices
          name="表决事项"
          choices={matters}
          chosen={draft.business}
          onChoose={(business) => change({ business })}
          hint={sayRules(offer, matters)}
        />
      )}
      <AlsoServes
        others={otherThings(offer)}
        also={draft.alsoServes}
        onChange={(alsoServes) => change({ alsoServes })}
      />
    </>
  )
}

type AlsoProps = { others: readonly string[]; also: string[]; onChange: (also: string[]) => void }

/** One meeting may be several things at once, as 党课 within 主题党日. */
function AlsoServes({ others, also, onChange }: AlsoProps) {
  const [open, setOpen] = useState(false)
  if (others.length === 0) return null
  if (open)
    return (
      <Ticks
        name="这次会议同时也是"
        choices={others.map((activity) => [activity, nameOf(activity)] as const)}
        ticked={also}
        onTick={(ticked) => onChange(ticked.slice(0, 6))}
        hint="例如主题党日上讲一次党课；最多选 6 项。"
      />
    )
  return (
    <Tap className="plan__more" onTap={() => setOpen(true)}>
      <Text>
        {also.length > 0 ? `同时也是：${also.map(nameOf).join('、')} ⌄` : '这次会议同时也是别的会 ⌄'}
      </Text>
    </Tap>
  )
}
