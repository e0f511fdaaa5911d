import { Text, View } from '@tarojs/components'
import type { RibbonCell, RibbonRow, YearPage } from '#types/tally'
import { Action } from '../../components/Action'
import { sayWeekday } from '../../components/china-time'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { today } from '../../components/today'
import { rowName, sayCell } from './cell-words'
import { planLink } from './plan-link'

type Props = { page: YearPage; row: RibbonRow; cell: RibbonCell; mayPlan: boolean }

const open = ['short', 'missed', 'toCome'] as const

/** One period in sentences, with its meetings, and the way to hold what is missing. */
export function Cell({ page, row, cell, mayPlan }: Props) {
  const wanted = mayPlan && open.some((state) => state === cell.state)
  const past = cell.period.until < today()
  return (
    <View className="ribbon__told" role="status">
      <Text className="ribbon__what">
        {rowName(row)} · {sayCell(cell)}
      </Text>
      {cell.say.map((sentence) => (
        <Text key={sentence}>{sentence}。</Text>
      ))}
      {cell.meetings.length === 0 && <Text className="ribbon__none">这一期没有开过的会。</Text>}
      {cell.meetings.map(({ id, day, title }) => (
        <Tap key={id} className="ribbon__meeting" role="link" onTap={() => goTo(paths.attendance(id))}>
          <Text>
            {sayWeekday(day)} {title || rowName(row)}
          </Text>
          <Text>›</Text>
        </Tap>
      ))}
      {wanted && (
        <Action onTap={() => goTo(planLink(row, cell, page.branch.id, today()))}>
          {past ? '补开一次' : '安排一次'}
        </Action>
      )}
    </View>
  )
}
