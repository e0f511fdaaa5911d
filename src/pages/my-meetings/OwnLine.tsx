import { Text, View } from '@tarojs/components'
import type { OwnMeeting } from '#types/tally'
import { reasonName } from '#domain/wording/meetings'
import { serverNow } from '../../api/server-clock'
import { sayDay, sayDayAndTime } from '../../components/china-time'
import { Chip } from '../../components/Chip'
import { ownTitle, stateWord } from '../../components/meeting-words'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'

/** One meeting, and how it went for oneself. */
export function OwnLine({ own: { meeting, state, reason, leftEarly, madeUp } }: { own: OwnMeeting }) {
  const { word, tone } = stateWord(state, true)
  const title = ownTitle(meeting)
  const more = [reason && `（${reasonName[reason]}）`, leftEarly && '，早退'].filter(Boolean).join('')
  return (
    <Tap className="my-meetings__one" role="link" onTap={() => goTo(paths.attendance(meeting.id))}>
      <View className="my-meetings__top">
        <Text className="my-meetings__kind">{meeting.kindName}</Text>
        <Chip tone={tone}>{word + more}</Chip>
      </View>
      {title && <Text>{title}</Text>}
      <Text className="my-meetings__small">{sayDayAndTime(meeting.startsAt, serverNow())}</Text>
      {madeUp && (
        <Text className="my-meetings__small">
          已补学：{sayDay(madeUp.doneOn)}，{madeUp.minutes} 分钟
        </Text>
      )}
    </Tap>
  )
}
