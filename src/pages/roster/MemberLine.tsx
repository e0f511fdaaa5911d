import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import type { RosterRow } from '#types/account'
import { Chip } from '../../components/Chip'
import { Wrong } from '../../components/Wrong'

type Props = { row: RosterRow; issuing: boolean; error: unknown; onIssue: () => void }

export const MemberLine = ({ row: { name, membership, bound }, issuing, error, onIssue }: Props) => (
  <View className="member">
    <View className="member__top">
      <Text className="member__name">{name}</Text>
      {membership === 'probationary' && <Text className="member__small">预备党员</Text>}
      <Chip tone={bound ? 'good' : 'quiet'}>{bound ? '已绑定' : '未绑定'}</Chip>
      <View className="member__space" />
      {!bound && (
        <Action small className="member__issue" sending={issuing} onTap={onIssue} label={`给${name}发绑定码`}>
          发绑定码
        </Action>
      )}
    </View>
    {error ? <Wrong error={error} /> : null}
  </View>
)
