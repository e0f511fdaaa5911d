import { Text, View } from '@tarojs/components'
import type { RibbonRow, YearPage } from '#types/tally'
import { Tap } from '../../components/Tap'
import { today } from '../../components/today'
import { Cell } from './Cell'
import { everyName, rowName, sayCell, sayPart, stateMark, sumUp } from './cell-words'
import { columnsOf, placeOf, placesOf } from './places'

type Props = {
  page: YearPage
  row: RibbonRow
  /** The cell that is told about, if any of this line is. */
  open: number | undefined
  onOpen: (cell: number | undefined) => void
  mayPlan: boolean
}

/** One duty: small cells where its months stand; opened, large ones with their words and one of them in sentences. */
export function Row({ page, row, open, onOpen, mayPlan }: Props) {
  const { cells, every } = row
  const periods = cells.map(({ period }) => period)
  const places = placesOf(periods, page.year)
  const shown = open === undefined ? undefined : cells[open]
  const name = rowName(row)
  return (
    <View className="ribbon__row">
      <Tap
        className="ribbon__head"
        label={`${name}，${everyName[every]}：${sumUp(cells)}`}
        onTap={() => onOpen(open === undefined ? placeOf(today(), periods) : undefined)}
      >
        <Text className="ribbon__name">{name}</Text>
        <Text className="ribbon__sum">
          {everyName[every]} · {sumUp(cells)}
          {/* Not to stand alone in a line of its own. */}
          {'\u00a0'}
          {open === undefined ? '⌄' : '⌃'}
        </Text>
      </Tap>
      <View className="ribbon__cells">
        {cells.map((cell, at) => (
          <View key={cell.period.from} style={{ gridColumn: columnsOf(places[at]!) }}>
            <Tap
              className={`ribbon__cell ${at === open ? 'ribbon__cell--open' : ''}`}
              label={`${name} ${sayCell(cell)}`}
              onTap={() => onOpen(at)}
            >
              <Text className={`ribbon__mark ribbon__mark--${cell.state}`}>{stateMark[cell.state][0]}</Text>
            </Tap>
          </View>
        ))}
      </View>
      {shown && (
        <>
          <View className="ribbon__large" role="radiogroup" aria-label={name}>
            {cells.map((cell, at) => (
              <Tap
                key={cell.period.from}
                className={`ribbon__one ${at === open ? 'ribbon__one--open' : ''}`}
                role="radio"
                chosen={at === open}
                onTap={() => onOpen(at)}
              >
                <Text className="ribbon__part">{sayPart(cell.period)}</Text>
                <Text className={`ribbon__word ribbon__word--${cell.state}`}>{stateMark[cell.state][1]}</Text>
              </Tap>
            ))}
          </View>
          <Cell page={page} row={row} cell={shown} mayPlan={mayPlan} />
        </>
      )}
    </View>
  )
}
