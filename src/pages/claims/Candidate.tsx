import { Text, View } from '@tarojs/components'
import type { ClaimRow } from '#types/account'
import { Chip } from '../../components/Chip'
import { Tap } from '../../components/Tap'

type Props = {
  candidate: ClaimRow['candidates'][number]
  /** Of the number that WeChat vouched for. */
  tail: string
  chosen: boolean
  onChoose: () => void
}

/** Somebody of the roster it may be; the same last digits speak for it. */
export function Candidate({ candidate, tail, chosen, onChoose }: Props) {
  const { name, branchName, tail: kept, bound } = candidate
  return (
    <Tap
      className={`claims__one ${chosen ? 'claims__one--chosen' : ''}`}
      role="radio"
      chosen={chosen}
      onTap={onChoose}
    >
      <Text className="claims__mark">{chosen ? '●' : '○'}</Text>
      <View className="claims__who">
        <Text>{name}</Text>
        <Text className="claims__small">
          {branchName} · {kept ? `手机尾号 ${kept}` : '名册上没有手机号'}
        </Text>
      </View>
      {kept === tail && <Chip tone="good">尾号一致</Chip>}
      {bound && <Chip tone="warn">已绑定</Chip>}
    </Tap>
  )
}
