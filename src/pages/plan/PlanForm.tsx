import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import { isOfficer } from '../../api/use-me'
import { Line } from '../../components/Field'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { Agenda } from './Agenda'
import { Asked } from './Asked'
import type { Wished } from './first-draft'
import { KindField } from './KindField'
import { MoreWishes } from './MoreWishes'
import { Sending } from './Sending'
import { usePlan } from './usePlan'
import { useProposals } from './useProposals'
import { When } from './When'
import { Who } from './Who'

export function PlanForm({ me, wished }: { me: Me; wished: Wished }) {
  const form = usePlan(me, wished)
  const { draft, change, offer, place } = form
  const [more, setMore] = useState(wished.for !== undefined)
  const { asked, error, taken, take, around } = useProposals(form)
  return (
    <View className="plan">
      {place.name !== '' && <Text className="plan__whose">{place.name}</Text>}
      <Asked asked={asked} error={error} taken={taken} onTake={take} />
      <KindField {...form} />
      <Who {...form} />
      <When {...form} />
      <Line
        name="在哪里（可不填）"
        value={draft.place}
        example="如 三楼会议室"
        onInput={(where) => change({ place: where })}
      />
      <Line
        name="主题（可不填）"
        value={draft.title}
        example={offer.name}
        onInput={(title) => change({ title })}
      />
      <Agenda
        items={draft.agenda}
        onChange={(agenda) => change({ agenda })}
        hint="和通知一起发给应到的同志。"
      />
      {more ? (
        <MoreWishes {...form} />
      ) : (
        <Tap className="plan__more" onTap={() => setMore(true)}>
          <Text>迟到、签退、补学、列席、固定码的设置 ⌄</Text>
        </Tap>
      )}
      <Sending form={form} asked={around} />
      {isOfficer(me) && (
        <Tap className="plan__more" role="link" onTap={() => goTo(paths.kinds(place.branch))}>
          <Text>本单位自己的会议种类 ›</Text>
        </Tap>
      )}
    </View>
  )
}
