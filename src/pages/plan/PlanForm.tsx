import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import { decides, kinds } from '#domain/meetings/kinds'
import { Field, Line } from '../../components/Field'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { Choices } from '../../components/Choices'
import { Group } from './Group'
import { Moment } from './Moment'
import { MoreWishes } from './MoreWishes'
import { sayPlan, sayRules } from './say-plan'
import { kindsFor, usePlan } from './usePlan'

const lengths = [30, 60, 90, 120, 180].map((minutes) => [minutes, `${minutes} 分钟`] as const)
const businesses = [
  ['ordinary', '一般事项'],
  ['admission', '接收预备党员'],
  ['election', '选举'],
] as const

export function PlanForm({ me }: { me: Me }) {
  const { draft, change, plan, groups, group, chooseGroup, ready } = usePlan(me)
  const [more, setMore] = useState(false)
  const matters = businesses.filter(([business]) => decides(kinds[draft.kind], business))
  return (
    <View className="plan">
      <Choices
        name="开什么会"
        choices={kindsFor(me).map((kind) => [kind, kinds[kind].name] as const)}
        chosen={draft.kind}
        onChoose={(kind) => change({ kind })}
      />
      {groups && <Group groups={groups} group={group} onChoose={chooseGroup} />}
      {matters.length > 1 && (
        <Choices
          name="表决事项"
          choices={matters}
          chosen={draft.business}
          onChoose={(business) => change({ business })}
          hint={sayRules(draft.kind, matters)}
        />
      )}
      <Field name="什么时候">
        <Moment day={draft.day} time={draft.time} onChange={change} />
      </Field>
      <Choices
        name="开多久"
        choices={lengths}
        chosen={draft.minutes}
        onChoose={(minutes) => change({ minutes })}
      />
      <Line
        name="在哪里（可不填）"
        value={draft.place}
        example="如 三楼会议室"
        onInput={(place) => change({ place })}
      />
      <Line
        name="主题（可不填）"
        value={draft.title}
        example={kinds[draft.kind].name}
        onInput={(title) => change({ title })}
      />
      {more ? (
        <MoreWishes draft={draft} change={change} />
      ) : (
        <Tap className="plan__more" onTap={() => setMore(true)}>
          <Text>迟到、列席、固定码的设置 ⌄</Text>
        </Tap>
      )}
      <Text className="plan__summary">{sayPlan(draft)}</Text>
      {plan.error && <Wrong error={plan.error} />}
      <Action look="primary" sending={plan.isPending} disabled={!ready} onTap={() => plan.mutate()}>
        安排会议
      </Action>
    </View>
  )
}
