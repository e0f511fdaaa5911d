import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '#types/api'
import type { Correction } from '#types/roster'
import { Action } from '../../components/Action'
import { Chip, type Tone } from '../../components/Chip'
import { sayCorrection } from '../../components/correction-words'
import { WishForm } from './WishForm'

const words = {
  waiting: ['等支部核对', 'warn'],
  accepted: ['已更正', 'good'],
  refused: ['未采纳', 'quiet'],
} as const satisfies Record<Correction['state'], [string, Tone]>

/** What I asked to be corrected and how that stands, and a way to ask for more. */
export function Corrections({ mine, today }: { mine: Output<'roster', 'mine'>; today: string }) {
  const [asking, setAsking] = useState(false)
  if (asking) return <WishForm mine={mine} today={today} onClose={() => setAsking(false)} />
  return (
    <View className="card me__part">
      <Text className="me__heading">申请更正</Text>
      {mine.corrections.map((correction) => {
        const [word, tone] = words[correction.state]
        return (
          <View key={correction.id} className="me__row">
            <View className="me__line">
              <Text className="me__what">{sayCorrection(correction)}</Text>
              <Chip tone={tone}>{word}</Chip>
            </View>
            {correction.answeredByName && (
              <Text className="me__small">
                {correction.answeredByName}
                {correction.state === 'refused' ? ' 核对后没有采纳，如有疑问请当面问支部书记' : ' 核对并更正'}
              </Text>
            )}
          </View>
        )
      })}
      <Action onTap={() => setAsking(true)}>申请更正我的信息</Action>
    </View>
  )
}
