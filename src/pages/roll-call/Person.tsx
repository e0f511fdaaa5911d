import { Text, View } from '@tarojs/components'
import type { LeaveReason } from '#types/meeting'
import { reasonName } from '#domain/wording/meetings'
import { Choices } from '../../components/Choices'
import { Tap } from '../../components/Tap'
import type { Missing } from './all-but'

type How = Missing[string]

const ways: readonly (readonly [How, string])[] = [
  ['absent', '缺席'],
  ...(Object.entries(reasonName) as [LeaveReason, string][]).map(
    ([reason, word]) => [reason, `请假·${word}`] as const,
  ),
]

type Props = { name: string; how: How | undefined; onSay: (how: How | undefined) => void }

/** One name: a tap says that they did not come, another one takes that back. */
export const Person = ({ name, how, onSay }: Props) => (
  <View className={`roll__one ${how ? 'roll__one--missing' : ''}`}>
    <Tap
      className="roll__tap"
      role="checkbox"
      chosen={how !== undefined}
      label={`${name}没有到会`}
      onTap={() => onSay(how ? undefined : 'absent')}
    >
      <Text className="roll__name">{name}</Text>
      <Text className={how ? 'roll__no' : 'roll__yes'}>{how ? '✕ 没有到' : '✓ 到会'}</Text>
    </Tap>
    {how && <Choices name={`${name}：怎样登记`} choices={ways} chosen={how} onChoose={onSay} />}
  </View>
)
