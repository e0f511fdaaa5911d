import { Text, View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { sayDayAndTime, sayNear } from './china-time'
import { Chip } from './Chip'
import { ownTitle, statusWord } from './meeting-words'
import './meeting-head.scss'

/** Which meeting: its kind, title, day and time, place and state, the same on every page. */
export function MeetingHead({ meeting, now }: { meeting: MeetingCard; now: number }) {
  const { kindName, place, holder, startsAt, hostName } = meeting
  const title = ownTitle(meeting)
  const { word, tone } = statusWord(meeting, now)
  const near = sayNear(startsAt, now)
  return (
    <View className="meeting-head">
      <View className="meeting-head__top">
        <Text className="meeting-head__kind">{kindName}</Text>
        <Chip tone={tone}>{word}</Chip>
      </View>
      {title && <Text className="meeting-head__title">{title}</Text>}
      <View className="meeting-head__when">
        {near && <Text className="meeting-head__near">{near}</Text>}
        <Text>{sayDayAndTime(startsAt, now)}</Text>
      </View>
      <Text className="meeting-head__where">{holder}</Text>
      <Text className="meeting-head__where">{[place, `主持人 ${hostName}`].filter(Boolean).join(' · ')}</Text>
    </View>
  )
}
