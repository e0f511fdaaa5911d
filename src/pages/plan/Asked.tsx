import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { Asked as AskedFor } from '#types/tally'
import { sayWeekday } from '../../components/china-time'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { sayAsked, sayBy, sayClauses } from './say-asked'

/** `planned`: the day on which a meeting for it stands on the calendar already. */
type Wish = AskedFor & { planned: Day | undefined }

type Props = {
  asked: Wish[] | undefined
  error: unknown
  taken: string
  onTake: (asked: AskedFor) => void
}

const atFirst = 3

/** What the standards still ask for in this period: one tap takes over kind, day and group. */
export function Asked({ asked, error, taken, onTake }: Props) {
  const [all, setAll] = useState(false)
  if (error)
    return (
      <View className="asked">
        <Text className="asked__heading">本期还缺</Text>
        <Wrong error={error} />
      </View>
    )
  if (!asked) return <Text className="plan__summary">正在核对本期还缺哪些会议…</Text>
  if (asked.length === 0) return <Text className="plan__summary">本期没有还缺的会议要您安排。</Text>
  return (
    <View className="asked">
      <Text className="asked__heading">本期还缺（点一下直接填好）</Text>
      {(all ? asked : asked.slice(0, atFirst)).map((each) => (
        <Tap
          key={keyOf(each)}
          className={`asked__one ${keyOf(each) === taken ? 'asked__one--taken' : ''}`}
          onTap={() => onTake(each)}
        >
          <Text className="asked__what">
            {keyOf(each) === taken ? '✓ ' : ''}
            {sayAsked(each)}
          </Text>
          <Text className="asked__by">
            {each.planned ? `已安排在 ${sayWeekday(each.planned)}，还没有开` : sayBy(each)}
          </Text>
          <Text className="asked__why">{sayClauses(each)}</Text>
        </Tap>
      ))}
      {!all && asked.length > atFirst && (
        <Tap className="plan__more" onTap={() => setAll(true)}>
          <Text>还有 {asked.length - atFirst} 项 ⌄</Text>
        </Tap>
      )}
    </View>
  )
}

export const keyOf = ({ activity, group, period }: AskedFor) =>
  `${activity} ${group?.id ?? ''} ${period.from}`
