import { Text, View } from '@tarojs/components'
import type { Output } from '#types/api'
import { refusedFor } from '../../api/refused'
import { serverNow } from '../../api/server-clock'
import { toChina } from '../../components/china-time'
import { Loading } from '../../components/Loading'
import { MemberFacts } from '../../components/MemberFacts'
import { Page } from '../../components/Page'
import { goTo, paths } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Tap } from '../../components/Tap'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { Corrections } from './Corrections'
import { Looks } from './Looks'
import { Unbind } from './Unbind'
import { useMine } from './useMine'
import './index.scss'

export default function MyPage() {
  const { data, error, refetch } = useMine()
  return (
    <Page title="我的">
      {data ? (
        <Mine mine={data} error={error} />
      ) : refusedFor(error, 'signedOut') ? (
        <Unbound />
      ) : error ? (
        <Refusal error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}

function Mine({ mine, error }: { mine: Output<'roster', 'mine'>; error: unknown }) {
  return (
    <View className="me">
      {error ? <Wrong error={error} /> : null}
      <Text className="me__intro">这是支部名册上记着的您的信息。有不对的，可以在下面申请更正。</Text>
      <MemberFacts member={mine} />
      <Corrections mine={mine} today={toChina(serverNow()).day} />
      <Looks looks={mine.looks} />
      <Unbind />
      <View className="me__foot">
        <Tap className="me__quiet" role="link" onTap={() => goTo(paths.privacy)}>
          <Text>隐私说明 · 撤回同意</Text>
        </Tap>
      </View>
    </View>
  )
}
