import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { Asked as AskedFor } from '#types/tally'
import { Action } from '../../components/Action'
import { Line } from '../../components/Field'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { today } from '../../components/today'
import { useSettled } from '../../components/use-settled'
import { Wrong } from '../../components/Wrong'
import { Agenda } from './Agenda'
import { Asked, keyOf } from './Asked'
import { Considered } from './Considered'
import { onDay, type Wished } from './first-draft'
import { KindField } from './KindField'
import { MoreWishes } from './MoreWishes'
import { sayHeld, sayPlan } from './say-plan'
import { useAsked } from './useAsked'
import { usePlan } from './usePlan'
import { When } from './When'
import { Who } from './Who'

export function PlanForm({ me, wished }: { me: Me; wished: Wished }) {
  const form = usePlan(me, wished)
  const { draft, change, offers, offer, place, plan, lacks, sent, chooseGroup } = form
  const [more, setMore] = useState(wished.for !== undefined)
  const [taken, setTaken] = useState('')
  const asked = useAsked(place.branch, today())
  const then = useAsked(place.branch, useSettled(draft.for ?? draft.day))
  const take = (wish: AskedFor) => {
    const like = offers.find(({ key }) => key === wish.kind)
    change({
      ...(like && { of: wish.kind, alsoServes: like.serves.includes(wish.activity) ? [] : [wish.activity] }),
      ...onDay(wish.lastDay),
      ...{ for: undefined, afterwards: undefined, joint: undefined },
    })
    if (wish.group) chooseGroup(wish.group.id)
    setTaken(keyOf(wish))
  }
  const times = { ...draft, minutes: draft.minutes ?? offer.minutes }
  return (
    <View className="plan">
      {place.name !== '' && <Text className="plan__whose">{place.name}</Text>}
      <Asked asked={asked.data?.asked} error={asked.error} taken={taken} onTake={take} />
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
      <Agenda items={draft.agenda} onChange={(agenda) => change({ agenda })} hint="和通知一起发给应到的同志。" />
      {more ? (
        <MoreWishes draft={draft} change={change} offer={offer} />
      ) : (
        <Tap className="plan__more" onTap={() => setMore(true)}>
          <Text>迟到、签退、补学、列席、固定码的设置 ⌄</Text>
        </Tap>
      )}
      <Text className="plan__summary">{draft.afterwards === undefined ? sayPlan(times) : sayHeld(times)}</Text>
      {lacks ? (
        <Text className="plan__lacks">{lacks}</Text>
      ) : (
        <Considered
          plan={sent}
          activities={[...offer.serves, ...draft.alsoServes]}
          asked={[...(asked.data?.asked ?? []), ...(then.data?.asked ?? [])]}
        />
      )}
      {plan.error && <Wrong error={plan.error} />}
      <Action
        look="primary"
        sending={plan.isPending}
        disabled={lacks !== undefined}
        onTap={() => plan.mutate()}
      >
        {draft.afterwards === undefined ? '安排会议' : '补录会议'}
      </Action>
      <Tap className="plan__more" role="link" onTap={() => goTo(paths.kinds(place.branch))}>
        <Text>本单位自己的会议种类 ›</Text>
      </Tap>
    </View>
  )
}
