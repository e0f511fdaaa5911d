import { Text, View } from '@tarojs/components'
import type { RosterRow } from '#types/roster'
import { useCodes } from '../../api/use-codes'
import { Action } from '../../components/Action'
import { CodeDialog } from '../../components/CodeDialog'
import { Notice } from '../../components/Notice'
import { Wrong } from '../../components/Wrong'
import { MemberLine } from './MemberLine'
import type { useRoster } from './useRoster'

type Props = { roster: ReturnType<typeof useRoster>; rows: RosterRow[] }

/** The people there are of what was asked for, and on request some more. */
export function Names({ roster, rows }: Props) {
  const { organization, stale, error } = roster
  const codes = useCodes()
  const groupName = new Map(organization?.groups.map(({ id, name }) => [id, name]))
  return (
    <View className={stale ? 'roster__stale' : ''}>
      {rows.length === 0 && <Nobody wishes={roster.wishes} />}
      <View className="roster__names">
        {rows.map((row) => (
          <MemberLine
            key={row.member}
            row={row}
            groupName={row.group && groupName.get(row.group)}
            issuing={codes.isPending && codes.variables.member === row.member}
            error={codes.variables?.member === row.member ? codes.error : null}
            onIssue={() => codes.mutate({ member: row.member })}
          />
        ))}
      </View>
      {error && <Wrong error={error} />}
      {rows.length > 0 && <Foot roster={roster} shown={rows.length} />}
      <CodeDialog issued={codes.data} onClose={codes.reset} />
    </View>
  )
}

function Nobody({ wishes: { find, show, group } }: { wishes: Props['roster']['wishes'] }) {
  const narrowed = find !== '' || show !== 'everybody' || group !== ''
  return (
    <Notice
      title={narrowed ? '没有符合的人' : '名册上还没有人'}
      hint={narrowed ? '换一个分类，或清空姓名再看。' : '可以导入名册，或者一个一个添加。'}
    />
  )
}

const Foot = ({ roster: { more, loadingMore }, shown }: { roster: Props['roster']; shown: number }) =>
  more ? (
    <Action sending={loadingMore} onTap={more}>
      再显示一些
    </Action>
  ) : (
    <Text className="roster__end">共 {shown} 人</Text>
  )
