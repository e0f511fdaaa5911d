import { Text, View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { MeetingCard, PersonRow } from '#types/meetings'
import { isAwaiting } from '#domain/attendance/tally'
import { reasonName, wayName } from '#domain/wording/meetings'
import { useRollCall } from '../../api/use-roll-call'
import { Answer } from '../../components/Answer'
import { sayTimeOn } from '../../components/china-time'
import { Chip } from '../../components/Chip'
import { sayLeft, stateWord } from '../../components/meeting-words'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { Changes } from './Changes'
import { Details } from './Details'
import { Marks } from './Marks'

type Props = { meeting: MeetingCard; person: PersonRow; begun: boolean; over: boolean; cancelled: boolean }

/** One person: how they stand, and one tap to say otherwise. */
export const PersonLine = memo(function PersonLine({ meeting, person, begun, over, cancelled }: Props) {
  const [open, setOpen] = useState(false)
  const mark = useRollCall(meeting.id, person)
  const { name, due, changes, state, reason } = person
  const { word, tone } = stateWord(state, over)
  return (
    <View className="person">
      <View className="person__top">
        <Text className="person__name">{name}</Text>
        {!due && <Text className="person__small">列席</Text>}
        <Chip tone={tone}>{reason ? `${word}（${reasonName[reason]}）` : word}</Chip>
        <Text className="person__small person__how">{sayHow(person, meeting)}</Text>
        {changes.length > 0 && (
          <Tap className="person__more" label={`${name}的更改记录`} onTap={() => setOpen(!open)}>
            <Text>
              改过 {changes.length} 次{open ? ' ⌃' : ' ⌄'}
            </Text>
          </Tap>
        )}
      </View>
      {open && <Changes person={person} day={meeting.day} />}
      {!cancelled && isAwaiting(state) && <Answer meeting={meeting} person={person} />}
      {!cancelled && (
        <>
          <Marks person={person} over={over} mark={mark} />
          <Details person={person} begun={begun} mark={mark} />
        </>
      )}
      {mark.error && <Wrong error={mark.error} />}
    </View>
  )
})

/** 扫码 · 09:28, or 点名 · 09:31 · 张三; with when they left. */
function sayHow({ way, at, byName, ...left }: PersonRow, { day }: MeetingCard): string {
  if (!way || !at) return ''
  const how = [wayName[way], sayTimeOn(at, day), ...(way === 'rollCall' && byName ? [byName] : [])]
  return how.join(' · ') + sayLeft(left, day)
}
