import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import type { ImportState, SheetProblem, SheetRow } from '#types/exchange'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Chip } from '../../components/Chip'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Refusal } from '../../components/Refusal'
import { Wrong } from '../../components/Wrong'

type Props = { state: ImportState; show: 'problems' | 'rows' }

/** What is wrong, cell by cell, or the rows as they would be kept: fifty at a time. */
export function Lines({ state, show }: Props) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['import-lines', state.import, state.readAt, state.columns, show],
    queryFn: ({ pageParam: after }) =>
      call('exchange', 'lines', { import: state.import, show, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  if (!data) return error ? <Refusal error={error} onRetry={() => void refetch()} /> : <Loading />
  const problems = data.pages.flatMap((page) => page.problems)
  const rows = data.pages.flatMap((page) => page.rows)
  if (problems.length + rows.length === 0)
    return <Notice title={show === 'problems' ? '没有问题' : '没有读到人'} hint={hints[show]} />
  return (
    <View className="import__list">
      {show === 'problems'
        ? problems.map((problem) => <Problem key={problem.cell + problem.say} problem={problem} />)
        : rows.map((row) => <Row key={row.row} row={row} />)}
      {error && <Wrong error={error} />}
      {hasNextPage && (
        <Action sending={isFetchingNextPage} onTap={() => void fetchNextPage()}>
          再显示一些
        </Action>
      )}
    </View>
  )
}

const hints = { problems: '可以看一下预览，再写入名册。', rows: '请核对表头所在的行和各列的意思。' } as const

const Problem = ({ problem: { cell, column, value, say } }: { problem: SheetProblem }) => (
  <View className="import__line">
    <View className="import__top">
      <Text className="import__cell">{cell}</Text>
      <Text className="import__what">
        {column}
        {value && `：${value}`}
      </Text>
    </View>
    <Text className="import__say">{say}</Text>
  </View>
)

const fates = {
  add: ['新增', 'good'],
  change: ['更新', 'calm'],
  same: ['无变化', 'quiet'],
} as const satisfies Record<SheetRow['fate'], readonly [string, string]>

function Row({ row: { row, values, fate } }: { row: SheetRow }) {
  const [word, tone] = fates[fate]
  const { 姓名: name = '', ...rest } = values
  return (
    <View className="import__line">
      <View className="import__top">
        <Text className="import__cell">第 {row} 行</Text>
        <Text className="import__what">{name}</Text>
        <Chip tone={tone}>{word}</Chip>
      </View>
      <Text className="import__small">
        {Object.entries(rest)
          .map(([label, value]) => `${label} ${value}`)
          .join('，')}
      </Text>
    </View>
  )
}
