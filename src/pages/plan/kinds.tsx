import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OwnKind } from '#types/meeting-kind'
import type { OrganizationId } from '#types/organization'
import { ruleName } from '#domain/wording/meetings'
import { nameOf } from '#domain/wording/names'
import { useMe } from '../../api/use-me'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Facts } from '../../components/Facts'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { sayCircle } from './circle-words'
import { KindForm } from './KindForm'
import { useKinds } from './useKinds'
import './index.scss'

export default function KindsPage() {
  const asked = useRouter().params.at
  const { data, error, refetch } = useMe()
  return (
    <Page title="自己的会议种类">
      {data?.me ? (
        <Kinds at={asked ?? data.me.branch} />
      ) : data ? (
        <Unbound />
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={2} />
      )}
    </Page>
  )
}

function Kinds({ at }: { at: OrganizationId }) {
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
      {adding ? (
        <KindForm at={at} onClose={() => setAdding(false)} />
      ) : (
        data.mayAdd && (
          <Action look="primary" onTap={() => setAdding(true)}>
            添加会议种类
          </Action>
        )
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

function KindCard({ kind, onDrop }: { kind: OwnKind; onDrop: (() => void) | undefined }) {
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
