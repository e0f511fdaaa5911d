import { Action } from '../../components/Action'
import { Text, View } from '@tarojs/components'
import type { RosterRow } from '#types/account'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goHome } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { CodeDialog } from './CodeDialog'
import { MemberLine } from './MemberLine'
import { useRoster } from './useRoster'
import './index.scss'

export default function RosterPage() {
  const roster = useRoster()
  const { unbound, rows, error, retry } = roster
  return (
    <Page title="名册与绑定码">
      {unbound ? (
        <Unbound />
      ) : !rows ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={5} />
        )
      ) : rows.length === 0 ? (
        <Notice title="名册上还没有人" hint="请管理员先导入本支部的党员名册。">
          <Action onTap={goHome}>回首页</Action>
        </Notice>
      ) : (
        <Names roster={roster} rows={rows} />
      )}
    </Page>
  )
}

/** Those who still need a code come first. */
function Names({ roster, rows }: { roster: ReturnType<typeof useRoster>; rows: RosterRow[] }) {
  const { issue, more, loadingMore, error } = roster
  const unbound = rows.filter((row) => !row.bound)
  const bound = rows.filter((row) => row.bound)
  return (
    <View className="roster">
      <Text className="roster__count">
        {more ? '已显示' : '名册'} {rows.length} 人，已绑定 {bound.length} 人，未绑定 {unbound.length} 人
      </Text>
      {[...unbound, ...bound].map((row) => (
        <MemberLine
          key={row.member}
          row={row}
          issuing={issue.isPending && issue.variables === row.member}
          error={issue.variables === row.member ? issue.error : null}
          onIssue={() => issue.mutate(row.member)}
        />
      ))}
      {error && <Wrong error={error} />}
      {more && (
        <Action sending={loadingMore} onTap={more}>
          再显示一些
        </Action>
      )}
      <CodeDialog issued={issue.data} onClose={issue.reset} />
    </View>
  )
}
