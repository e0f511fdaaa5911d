import { Text, View } from '@tarojs/components'
import { memo, useState } from 'react'
import type { Day } from '#types/calendar'
import type { PersonRow } from '#types/meetings'
import { wayName } from '#domain/wording/meetings'
import { sayTimeOn } from '../../components/china-time'
import { Chip } from '../../components/Chip'
import { stateWord } from '../../components/meeting-words'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { Changes } from './Changes'
import { Marks } from './Marks'
import { useRollCall } from './useAttendance'

/** `day` is the meeting's own. */
type Props = { meeting: string; day: Day; person: PersonRow; over: boolean; cancelled: boolean }

/** One person: how they stand, and one tap to say otherwise. */
export const PersonLine = memo(function PersonLine({ meeting, day, person, over, cancelled }: Props) {
  const [open, setOpen] = useState(false)
  const mark = useRollCall(meeting, person)
  const { name, due, changes } = person
  const { word, tone } = stateWord(person, over)
  return (
    <View className="person">
      <View className="person__top">
        <Text className="person__name">{name}</Text>
        {!due && <Text className="person__small">列席</Text>}
        <Chip tone={tone}>{word}</Chip>
        <Text className="person__small person__how">{sayHow(person, day)}</Text>
        {changes.length > 0 && (
          <Tap className="person__more" label={`${name}的更改记录`} onTap={() => setOpen(!open)}>
            <Text>
              改过 {changes.length} 次{open ? ' ⌃' : ' ⌄'}
            </Text>
          </Tap>
        )}
      </View>
      {open && <Changes person={person} day={day} />}
      {!cancelled && <Marks person={person} over={over} mark={mark} />}
      {mark.error && <Wrong error={mark.error} />}
    </View>
  )
})

/** 扫码 · 09:28, or 点名 · 09:31 · 张三. */
function sayHow({ way, at, byName }: PersonRow, day: Day): string {
  if (!way || !at) return ''
  return [wayName[way], sayTimeOn(at, day), ...(way === 'rollCall' && byName ? [byName] : [])].join(' · ')
}
