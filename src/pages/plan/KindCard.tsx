import { View } from '@tarojs/components'
import type { OwnKind } from '#types/meeting-kind'
import { ruleName } from '#domain/wording/meetings'
import { nameOf } from '#domain/wording/names'
import { Action } from '../../components/Action'
import { Facts } from '../../components/Facts'
import { sayCircle } from './circle-words'

/** One kind the unit added; without `onDrop` it belongs to somebody above. */
export function KindCard({ kind, onDrop }: { kind: OwnKind; onDrop: (() => void) | undefined }) {
  const { name, due, quorum, minutes, activities, makeUp, earns } = kind
  return (
    <View className="card">
      <Facts
        title={name}
        facts={[
          ['应到', sayCircle(due)],
          ['法定人数', quorum ? ruleName[quorum] : '没有要求'],
          ['一般开', `${minutes} 分钟`],
          ['也算', activities.map(nameOf).join('、')],
          ['补学', makeUp ? '没有到会的要补' : '不用补'],
          ['学时', earns ? '到会计入学时' : '不计'],
        ]}
      />
      {onDrop && (
        <Action look="danger" onTap={onDrop}>
          删去
        </Action>
      )}
    </View>
  )
}
