import { Text, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { ClaimCard } from './ClaimCard'
import { useClaims } from './useClaims'
import './index.scss'

export default function ClaimsPage() {
  const claims = useClaims()
  const { unbound, rows, error, retry } = claims
  return (
    <Page title="绑定申请">
      {unbound ? (
        <Unbound />
      ) : rows ? (
        <Waiting claims={claims} />
      ) : error ? (
        <Refusal error={error} onRetry={retry} />
      ) : (
        <Loading rows={3} />
      )}
    </Page>
  )
}

function Waiting({ claims }: { claims: ReturnType<typeof useClaims> }) {
  const { at, rows = [], said, settle, error, more, loadingMore } = claims
  return (
    <View className="claims">
      {said && (
        <View className="claims__said" role="status">
          {said}
        </View>
      )}
      {rows.length === 0 ? (
        <Notice title="没有等待确认的申请" hint="有人用手机号绑定而系统不能确定是谁时，会在这里等您确认。">
          <Action onTap={goBack}>返回</Action>
        </Notice>
      ) : (
        <Text className="claims__hint">
          请先当面或打电话核实，再确认。确认以后，对方的微信就代表这位党员。
        </Text>
      )}
      {rows.map((row) => (
        <ClaimCard key={row.claim} row={row} at={at!} settle={settle} />
      ))}
      {error && <Wrong error={error} />}
      {more && (
        <Action sending={loadingMore} onTap={more}>
          再显示一些
        </Action>
      )}
    </View>
  )
}
