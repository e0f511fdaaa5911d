import { Text } from '@tarojs/components'
import type { Asked } from '#types/tally'
import { Action } from '../../components/Action'
import { Wrong } from '../../components/Wrong'
import { Considered } from './Considered'
import { sayHeld, sayPlan } from './say-plan'
import type { usePlan } from './usePlan'

/** What the plan says and means, and the way to send it. */
export function Sending({ form, asked }: { form: ReturnType<typeof usePlan>; asked: readonly Asked[] }) {
  const { draft, offer, plan, lacks, sent } = form
  const held = draft.afterwards !== undefined
  const times = { ...draft, minutes: draft.minutes ?? offer.minutes }
  return (
    <>
      <Text className="plan__summary">{held ? sayHeld(times) : sayPlan(times)}</Text>
      {lacks ? (
        <Text className="plan__lacks">{lacks}</Text>
      ) : (
        <Considered
          plan={sent}
          activities={[...offer.serves, ...draft.alsoServes]}
          asked={asked}
          refused={plan.error}
        />
      )}
      {plan.error && <Wrong error={plan.error} />}
      <Action
        look="primary"
        sending={plan.isPending}
        disabled={lacks !== undefined}
        onTap={() => plan.mutate()}
      >
        {held ? '补录会议' : '安排会议'}
      </Action>
    </>
  )
}
