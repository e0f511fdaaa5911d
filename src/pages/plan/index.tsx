import { Action } from '../../components/Action'
import { goHome } from '../../components/paths'
import { Page } from '../../components/Page'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { useMe } from '../../api/use-me'
import { PlanForm } from './PlanForm'
import { kindsFor } from './usePlan'
import './index.scss'

export default function PlanPage() {
  const { data, error, refetch } = useMe()
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
      ) : kindsFor(data.me).length === 0 ? (
        <Notice title="只有支部书记、委员和党小组组长可以安排会议" hint="如需开会，请联系支部书记。">
          <Action onTap={goHome}>回首页</Action>
        </Notice>
      ) : (
        <PlanForm me={data.me} />
      )}
    </Page>
  )
}
