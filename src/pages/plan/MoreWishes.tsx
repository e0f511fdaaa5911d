import type { Day } from '#types/calendar'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { today } from '../../components/today'
import type { usePlan } from './usePlan'

const graces = [0, 5, 10, 15, 30].map(
  (minutes) => [minutes, minutes ? `${minutes} 分钟后` : '开始后就算'] as const,
)
const guests = [
  ['branch', '本支部的人'],
  ['anyone', '本单位的人'],
  ['none', '不设列席'],
] as const
const codes = [
  [false, '不用'],
  [true, '可以用'],
] as const
const leaving = [
  [false, '不用签退'],
  [true, '要签退'],
] as const
const makingUp = [
  [true, '要补'],
  [false, '不用补'],
] as const

/** What most meetings leave as it is. */
export const MoreWishes = ({
  draft,
  change,
  offer,
}: Pick<ReturnType<typeof usePlan>, 'draft' | 'change' | 'offer'>) => (
  <>
    <Choices
      name="开始多久算迟到"
      choices={graces}
      chosen={draft.graceMinutes}
      onChoose={(graceMinutes) => change({ graceMinutes })}
    />
    <Choices
      name="离开时要不要签退"
      choices={leaving}
      chosen={draft.signOut}
      onChoose={(signOut) => change({ signOut })}
      hint="签退码和签到码不同；会议结束前签退的记为早退。"
    />
    <Choices
      name="没有到会的要不要补学"
      choices={makingUp}
      chosen={draft.makeUp ?? offer.makeUp}
      onChoose={(makeUp) => change({ makeUp })}
      hint="补学在 30 天内完成，只算已补，不算到会。"
    />
    <DayField
      name="补开哪个月的会（可不填）"
      month
      optional
      last={today().slice(0, 7)}
      value={draft.for?.slice(0, 7) ?? ''}
      onChange={(month) => change({ for: month ? (`${month}-01` as Day) : undefined })}
    />
    <Choices
      name="不在应到名单的人，谁可以扫码列席"
      choices={guests}
      chosen={draft.guests}
      onChoose={(guests) => change({ guests })}
    />
    <Choices
      name="打印的固定码"
      choices={codes}
      chosen={draft.printedCode}
      onChoose={(printedCode) => change({ printedCode })}
      hint="固定码不会换新，适合没有屏幕的会场；用它签到的人会注明「固定码」。"
    />
  </>
)
