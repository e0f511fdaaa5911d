import { Text, View } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { sayWeekday } from '../../components/china-time'
import { Tap } from '../../components/Tap'
import { today } from '../../components/today'
import { useSwipe } from './useSwipe'
import { weeksOf } from './weeks'

type Props = {
  month: string
  chosen: string
  meetings: readonly MeetingCard[]
  onChoose: (day: string) => void
  onTurn: (months: number) => void
}

const weekdays = [...'一二三四五六日']

/** A month as a grid: a ring for a meeting ahead, a full dot for one that was held. */
export function Month({ month, chosen, meetings, onChoose, onTurn }: Props) {
  const swipe = useSwipe(onTurn)
  const now = today()
  const [year, number] = month.split('-').map(Number)
  return (
    <View className="month" onTouchStart={swipe.start} onTouchEnd={swipe.end}>
      <View className="month__switch">
        <Tap className="month__way" label="上个月" onTap={() => onTurn(-1)}>
          <Text>‹ 上月</Text>
        </Tap>
        <View className="month__name" role="status">
          {year}年{number}月
        </View>
        <Tap className="month__way" label="下个月" onTap={() => onTurn(1)}>
          <Text>下月 ›</Text>
        </Tap>
      </View>
      <View className="month__week" aria-hidden>
        {weekdays.map((weekday) => (
          <Text key={weekday} className="month__weekday">
            {weekday}
          </Text>
        ))}
      </View>
      {weeksOf(month).map((week, place) => (
        <View key={place} className="month__week">
          {week.map((day, at) => {
            if (!day) return <View key={at} />
            const held = meetings.filter((meeting) => meeting.day === day && meeting.status !== 'cancelled')
            return (
              <Tap
                key={day}
                className={`month__day ${day === chosen ? 'month__day--chosen' : ''}`}
                chosen={day === chosen}
                role="radio"
                label={`${sayWeekday(day)}，${held.length > 0 ? `${held.length} 次会议` : '没有会议'}`}
                onTap={() => onChoose(day)}
              >
                <Text className={day === now ? 'month__date month__date--today' : 'month__date'}>
                  {Number(day.slice(8))}
                </Text>
                <Dots meetings={held} />
              </Tap>
            )
          })}
        </View>
      ))}
      <View className="month__legend">
        <View className="month__dot month__dot--ahead" />
        <Text>未结束</Text>
        <View className="month__dot" />
        <Text>已结束</Text>
      </View>
    </View>
  )
}

const most = 3

const Dots = ({ meetings }: { meetings: readonly MeetingCard[] }) => (
  <View className="month__dots">
    {meetings.length > most ? (
      <Text className="month__many">{meetings.length} 次</Text>
    ) : (
      meetings.map(({ id, status }) => (
        <View key={id} className={status === 'closed' ? 'month__dot' : 'month__dot month__dot--ahead'} />
      ))
    )}
  </View>
)
