import { useRouter } from '@tarojs/taro'
import { useMe } from '../../api/use-me'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { offersFor } from './kinds-on-offer'
import { PlanForm } from './PlanForm'
import './index.scss'

export default function PlanPage() {
  const { data, error, refetch } = useMe()
  const wished = useRouter().params
  return (
    <Page title="安排会议">
      {!data ? (
        error ? (
          <Refusal error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading rows={2} />
        )
      ) : !data.me ? (
        <Unbound />
      ) : offersFor(data.me, []).length === 0 ? (
        <Notice title="只有支部书记、委员和党小组组长可以安排会议" hint="如需开会，请联系支部书记。">
          <Action onTap={goHome}>回首页</Action>
        </Notice>
      ) : (
        <PlanForm me={data.me} wished={wished} />
      )}
    </Page>
  )
}
