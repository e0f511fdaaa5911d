import { Text, View } from '@tarojs/components'
import type { Asked } from '#types/tally'
import { Wrong } from '../../components/Wrong'
import type { Plan } from './draft'
import { sayConsidered } from './say-plan'
import { useConsidered } from './useConsidered'

type Props = {
  plan: { id: string } & Plan
  activities: readonly string[]
  asked: readonly Asked[]
  /** Why it was refused when it was sent: nothing is told twice. */
  refused: Error | null
}

/** What the plan would mean, and what speaks against it: to think over, not to be stopped by. */
export function Considered({ plan, activities, asked, refused }: Props) {
  const { data, error, stale, warnings } = useConsidered(plan, activities, asked)
  if (error) return error.message === refused?.message ? null : <Wrong error={error} />
  if (!data) return <Text className="plan__summary">正在核对应到人员…</Text>
  return (
    <View className={stale ? 'considered considered--stale' : 'considered'} role="status">
      <Text className="plan__summary">{sayConsidered(data)}</Text>
      {warnings.map((warning) => (
        <View key={warning} className="considered__warning">
          <Text className="considered__mark">!</Text>
          <Text className="considered__words">{warning}</Text>
        </View>
      ))}
      {warnings.length > 0 && <Text className="considered__calm">以上只是提醒，仍可照样安排。</Text>}
    </View>
  )
}
