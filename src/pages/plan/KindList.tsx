import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OwnKind } from '#types/meeting-kind'
import type { OrganizationId } from '#types/organization'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Refusal } from '../../components/Refusal'
import { KindCard } from './KindCard'
import { KindForm } from './KindForm'
import { useKinds } from './useKinds'

/** The kinds of meeting an organization added, or one above it; what it added itself it may take away. */
export function KindList({ at }: { at: OrganizationId }) {
  const { data, error, retry, drop } = useKinds(at)
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<OwnKind>()
  if (!data) return error ? <Refusal error={error} onRetry={retry} /> : <Loading rows={2} />
  return (
    <View className="plan">
      {data.kinds.length === 0 && !adding && (
        <Notice
          title="还没有自己的会议种类"
          hint="常见的会议都已经有了；本单位另有的，可以添加在这里，安排会议时就能选。"
        />
      )}
      {data.kinds.map((kind) => (
        <KindCard
          key={kind._id}
          kind={kind}
          onDrop={data.mayAdd && kind.at === at ? () => setDropping(kind) : undefined}
        />
      ))}
      {adding && <KindForm at={at} onClose={() => setAdding(false)} />}
      {!adding && data.mayAdd && (
        <Action look="primary" onTap={() => setAdding(true)}>
          添加会议种类
        </Action>
      )}
      <Ask
        open={dropping !== undefined}
        title={`删去「${dropping?.name ?? ''}」？`}
        yes="删去"
        no="留着"
        look="danger"
        sending={drop.isPending}
        error={drop.error}
        onYes={() => dropping && drop.mutate(dropping._id, { onSuccess: () => setDropping(undefined) })}
        onNo={() => {
          drop.reset()
          setDropping(undefined)
        }}
      >
        <Text>以后不能再安排这种会议；已经安排和开过的不受影响。</Text>
      </Ask>
    </View>
  )
}
