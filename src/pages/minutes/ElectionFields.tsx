import { View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Line } from '../../components/Field'
import { CountField } from './CountField'
import { changed, without } from './entries'
import type { CountsProps } from './VotesFields'
import { Tap } from '../../components/Tap'
import { Text } from '@tarojs/components'

const names = [
  ['seats', '应选名额'],
  ['handedOut', '发出选票'],
  ['cameBack', '收回选票'],
] as const

/** Of an election: the ballots, and who got how many. */
export function ElectionFields({ vote, which, onChange }: CountsProps) {
  const { candidates = [] } = vote
  return (
    <>
      <View className="minutes__counts">
        {names.map(([count, name]) => (
          <CountField
            key={count}
            name={name}
            label={`${which}：${name}`}
            value={vote[count]}
            onChange={(news) => onChange({ [count]: news })}
          />
        ))}
      </View>
      {candidates.map(({ name, inFavour }, place) => (
        <View key={place} className="minutes__candidate">
          <View className="minutes__name">
            <Line
              name={`候选人 ${place + 1}`}
              most={30}
              value={name}
              onInput={(news) => onChange({ candidates: changed(candidates, place, { name: news }) })}
            />
          </View>
          <View className="minutes__got">
            <CountField
              name="得票"
              label={`候选人 ${place + 1}：得票`}
              value={inFavour}
              onChange={(news) => onChange({ candidates: changed(candidates, place, { inFavour: news }) })}
            />
          </View>
          <Tap
            className="minutes__drop"
            label={`删去候选人 ${place + 1}`}
            onTap={() => onChange({ candidates: without(candidates, place) })}
          >
            <Text>删去</Text>
          </Tap>
        </View>
      ))}
      <Action onTap={() => onChange({ candidates: [...candidates, { name: '' }] })}>添加候选人</Action>
    </>
  )
}
