import { Choices } from '../../components/Choices'
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

/** What most meetings leave as it is. */
export const MoreWishes = ({ draft, change }: Pick<ReturnType<typeof usePlan>, 'draft' | 'change'>) => (
  <>
    <Choices
      name="开始多久算迟到"
      choices={graces}
      chosen={draft.graceMinutes}
      onChoose={(graceMinutes) => change({ graceMinutes })}
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
