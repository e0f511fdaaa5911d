import type { Day } from '#types/calendar'
import { addDays } from '#domain/calendar/days'
import { Choices } from '../../components/Choices'
import { Field, Line } from '../../components/Field'
import { today } from '../../components/today'
import { onDay } from './first-draft'
import { Moment } from './Moment'
import type { usePlan } from './usePlan'

const usualLengths = [30, 60, 90, 120, 180]

const times = [
  [false, '将要召开'],
  [true, '已经开过，现在补录'],
] as const

type Props = Pick<ReturnType<typeof usePlan>, 'draft' | 'change' | 'offer'>

/** When it begins and how long it lasts; of a meeting held already also why it is only written down now. */
export function When({ draft, change, offer }: Props) {
  const held = draft.afterwards !== undefined
  return (
    <>
      <Choices
        name="什么时候"
        choices={times}
        chosen={held}
        onChoose={(before) =>
          before !== held &&
          change(
            before ? { afterwards: '', ...dayBefore(draft) } : { afterwards: undefined, ...onDay(today()) },
          )
        }
      />
      <Field name={held ? '开始的时间' : '几时开始'}>
        <Moment day={draft.day} time={draft.time} onChange={change} />
      </Field>
      <Length usual={offer.minutes} minutes={draft.minutes} onChange={(minutes) => change({ minutes })} />
      {held && (
        <Line
          name="为什么现在才补录"
          value={draft.afterwards ?? ''}
          most={100}
          example="如 会场没有网络，先记在纸上"
          hint="会议开过 30 天以后才补录的，要经上级党组织同意才计入。"
          onInput={(afterwards) => change({ afterwards })}
        />
      )}
    </>
  )
}

/** What was held lies behind: a day to come, or this one, becomes the day before. */
const dayBefore = ({ day }: { day: string }) => (day < today() ? {} : { day: addDays(today() as Day, -1) })

type LengthProps = { usual: number; minutes: number | undefined; onChange: (minutes: number) => void }

export function Length({ usual, minutes, onChange }: LengthProps) {
  const lengths = [...new Set([...usualLengths, usual, ...(minutes ? [minutes] : [])])].sort((a, b) => a - b)
  return (
    <Choices
      name="开多久"
      choices={lengths.map((length) => [length, `${length} 分钟`] as const)}
      chosen={minutes ?? usual}
      onChoose={onChange}
    />
  )
}
