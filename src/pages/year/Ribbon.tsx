import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CellState, RibbonRow, YearPage } from '#types/tally'
import { stateMark } from './cell-words'
import { Row } from './Row'

const keyOf = ({ activity, group }: RibbonRow) => `${activity} ${group?.id ?? ''}`

/** The year at a glance: twelve months across, a line for each thing that is asked. */
export function Ribbon({ page, mayPlan }: { page: YearPage; mayPlan: (row: RibbonRow) => boolean }) {
  const [open, setOpen] = useState<{ row: string; cell: number }>()
  return (
    <View className="ribbon">
      {page.tally.meetings === 0 && (
        <Text className="year__soft">这一年在这里还没有登记过会议；“未召开”只表示这里没有记录。</Text>
      )}
      <Legend />
      <View className="ribbon__months" aria-hidden>
        {Array.from({ length: 12 }, (_, month) => (
          <Text key={month} className="ribbon__month">
            {month + 1}
          </Text>
        ))}
      </View>
      {page.ribbon.map((row) => (
        <Row
          key={keyOf(row)}
          page={page}
          row={row}
          open={open?.row === keyOf(row) ? open.cell : undefined}
          onOpen={(cell) => setOpen(cell === undefined ? undefined : { row: keyOf(row), cell })}
          mayPlan={mayPlan(row)}
        />
      ))}
    </View>
  )
}

const Legend = () => (
  <View className="ribbon__legend">
    {(Object.keys(stateMark) as CellState[]).map((state) => (
      <View key={state} className="ribbon__sign">
        <Text className={`ribbon__mark ribbon__mark--${state}`}>{stateMark[state][0]}</Text>
        <Text>{stateMark[state][1]}</Text>
      </View>
    ))}
  </View>
)
