import { Text, View } from '@tarojs/components'
import type { OrganizationPage } from '#types/organizations'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Wrong } from '../../components/Wrong'
import { Progress } from './Progress'
import { useSteps } from './useSteps'

/** A move or an ending that broke off half-way: says so, and goes on with the very same wish. */
export function Unfinished({ page }: { page: OrganizationPage }) {
  const { run, progress } = useSteps(() => askAgain(page))
  if (!page.unfinished && !run.isPending) return null
  const what = page.ended ? (page.ended.into ? '合并' : '撤销') : '改变隶属'
  return (
    <View className="card organization__unfinished">
      <Text className="organization__heading">{what}还没有办完</Text>
      <Text>还有一些下级组织、党员或会议没有跟着调整。已经办好的不会丢，点“接着办”就能办完。</Text>
      {run.error && <Wrong error={run.error} />}
      {progress && <Progress {...progress} />}
      <Action look="primary" sending={run.isPending} onTap={() => run.mutate()}>
        接着办
      </Action>
    </View>
  )
}

function askAgain({ id: at, revision, ended, places }: OrganizationPage): Promise<{ left: number }> {
  if (ended) {
    const { on, into } = ended
    return call('organizations', 'end', { at, revision, on, ...(into && { into }) })
  }
  const { path, from } = places.at(-1)!
  return call('organizations', 'move', { at, revision, under: path.at(-2)!, from })
}
