import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import { standsUnder } from '#domain/roster/shape'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { sayDay } from '../../components/china-time'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { OrganizationFinder } from '../../components/OrganizationFinder'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { Progress } from './Progress'
import { today } from '../../components/today'
import { useSteps } from './useSteps'

export function Move({ page: { id: at, revision, name, level, above }, onDone }: FormProps) {
  const [under, setUnder] = useState<Found>()
  const [from, setFrom] = useState(today)
  const [asking, setAsking] = useState(false)
  const { run, progress } = useSteps(
    () => call('organizations', 'move', { at, revision, under: under!.id, from: from as Day }),
    onDone,
  )
  const yes = () => {
    setAsking(false)
    run.mutate()
  }
  return (
    <>
      <OrganizationFinder
        name="新的上级组织"
        level={standsUnder[level]}
        but={[at, above.at(-1)?.id]}
        chosen={under}
        onChoose={setUnder}
      />
      <DayField name="从哪天起" value={from} onChange={setFrom} />
      {run.error && <Wrong error={run.error} />}
      {progress && <Progress {...progress} />}
      <Action look="primary" sending={run.isPending} disabled={!under || !from} onTap={() => setAsking(true)}>
        改变隶属
      </Action>
      <Ask
        open={asking && under !== undefined}
        title="改变隶属关系？"
        yes="确认"
        no="再想想"
        onYes={yes}
        onNo={() => setAsking(false)}
      >
        <Text>
          {name}自{sayDay(from as Day)}起隶属{under?.name}。
        </Text>
        <Text>
          下级组织、党员和会议记录一起过去：新的上级马上看得到、管得到，不在新隶属线上的原上级不再看得到。以前的隶属保留在历史里。
        </Text>
      </Ask>
    </>
  )
}
