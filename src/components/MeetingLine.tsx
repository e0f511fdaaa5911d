import { Text, View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { sayTally } from '#domain/wording/meetings'
import { sayDayAndTime, sayNear } from './china-time'
import { Chip } from './Chip'
import { ownTitle, statusWord } from './meeting-words'
import { goTo, paths } from './paths'
import { Tap } from './Tap'
import './meeting-line.scss'

/** One meeting in a list; leads to its names and counts. */
export function MeetingLine({ meeting, now }: { meeting: MeetingCard; now: number }) {
  const { id, kindName, startsAt, holder, place, tally, status, cancelledFor } = meeting
  const title = ownTitle(meeting)
  const { word, tone } = statusWord(meeting, now)
  return (
    <Tap className="meeting-line" role="link" onTap={() => goTo(paths.attendance(id))}>
      <View className="meeting-line__top">
        <Text className="meeting-line__kind">{kindName}</Text>
        <Chip tone={tone}>{word}</Chip>
      </View>
      {title && <Text>{title}</Text>}
      <Text className="meeting-line__when">{holder}</Text>
      <Text className="meeting-line__when">
        {[sayNear(startsAt, now), sayDayAndTime(startsAt, now), place].filter(Boolean).join(' ')}
      </Text>
      {tally && <Text className="meeting-line__tally">{sayTally(tally, status === 'closed')}</Text>}
      {status === 'cancelled' && cancelledFor && (
        <Text className="meeting-line__tally">取消原因：{cancelledFor}</Text>
      )}
    </Tap>
  )
}
