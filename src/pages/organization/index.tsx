import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Action } from '../../components/Action'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Acts } from './Acts'
import { History } from './History'
import { Kept } from './Kept'
import { Unfinished } from './Unfinished'
import { useOrganizationPage } from './useOrganizationPage'
import './index.scss'

export default function OrganizationScreen() {
  const { at, act } = useRouter().params
  const { data, error, refetch } = useOrganizationPage(at)
  return (
    <Page title="组织详情">
      {!at ? (
        <Notice tone="refused" title="没有指定党组织，请从“组织”页进入">
          <Action look="primary" onTap={goHome}>
            回首页
          </Action>
        </Notice>
      ) : data ? (
        <View className="organization">
          <Kept page={data} />
          <Unfinished page={data} />
          <Acts page={data} first={act} />
          <History page={data} />
        </View>
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}
