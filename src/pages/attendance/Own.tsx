import { Text, View } from '@tarojs/components'
import type { Output } from '#types/api'
import type { MeetingCard, OwnRow } from '#types/meetings'
import { attended } from '#domain/attendance/tally'
import { wayName } from '#domain/wording/meetings'
import { Leave } from '../../components/Leave'
import { isOver, sayOwnRow } from '../../components/meeting-words'
import { ScanButton } from '../../components/ScanButton'
import { OwnMakeUp } from './OwnMakeUp'

type Props = { attendance: Output<'meetings', 'attendance'> }

/** A member's own line; the names of the others are not theirs to see. */
export function Own({ attendance }: Props) {
  const { meeting, row, mayAskLeave } = attendance
  const over = isOver(meeting)
  const came = row !== undefined && attended(row.state)
  return (
    <View className="card">
      <Text className="attendance__own">我的签到：{sayStanding(row, meeting, over)}</Text>
      {!attendance.due && !row && !over && (
        <Text className="attendance__how">您不在这次会议的应到名单。</Text>
      )}
      {came && row.way !== 'asked' && <Text className="attendance__how">{wayName[row.way]}登记</Text>}
      {!came && (over ? <Missed attendance={attendance} /> : <Coming attendance={attendance} />)}
      {mayAskLeave && <Leave meeting={meeting.id} row={row} />}
    </View>
  )
}

/** An officer finds the code on the page it is shown on. */
const Coming = ({ attendance: { mayCallRoll } }: Props) => (mayCallRoll ? null : <ScanButton />)

const Missed = ({ attendance: { meeting, due } }: Props) => (
  <>
    <Text className="attendance__how">如您到了会场，请主持人用点名为您补登。</Text>
    {due && meeting.makeUp && <OwnMakeUp meeting={meeting} />}
  </>
)

function sayStanding(row: OwnRow | undefined, { day }: MeetingCard, over: boolean): string {
  if (!row) return over ? '没有登记' : '还没有签到'
  if (row.state !== 'absent' || over) return sayOwnRow(row, day)
  return row.way === 'rollCall' ? `${row.byName}登记为未到` : '还没有签到'
}
