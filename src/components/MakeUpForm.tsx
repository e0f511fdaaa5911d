import { useMutation } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Input } from '#types/api'
import type { MakeUpTask, MakeUpWay } from '#types/make-up'
import { makeUpWayName } from '#domain/wording/meetings'
import { call } from '../api/call'
import { queries } from '../api/queries'
import { Choices } from './Choices'
import { DayField } from './DayField'
import { Line } from './Field'
import { Form } from './Form'
import { today } from './today'

const ways = Object.entries(makeUpWayName) as [MakeUpWay, string][]
const lengths = [
  [30, '半小时'],
  [60, '1 小时'],
  [90, '1 个半小时'],
  [120, '2 小时'],
  [180, '3 小时'],
] as const

type Told = { what: string; doneOn: string; way?: MakeUpWay; minutes?: number }

type Props = {
  task: MakeUpTask
  /** An officer writes it down for somebody else. */
  forThem?: boolean
  onClose: () => void
}

/** What was made up, how, for how long and on which day; of what was sent back, with what it said. */
export function MakeUpForm({ task: { meeting, member, name, title, day, report }, forThem, onClose }: Props) {
  const [told, setTold] = useState<Told>({ what: '', doneOn: '', ...report })
  const tell = (news: Partial<Told>) => setTold((before) => ({ ...before, ...news }))
  const send = useMutation({
    mutationFn: (made: Input<'meetings', 'reportMakeUp'>) => call('meetings', 'reportMakeUp', made),
    onSuccess: async () => {
      await freshMakeUps()
      onClose()
    },
  })
  const whole = wholeOf(told, day)
  return (
    <Form
      title={forThem ? `${name}：登记补学` : '报告补学'}
      yes="提交"
      sending={send.isPending}
      ready={whole !== undefined}
      error={send.error}
      onYes={() => whole && send.mutate({ meeting, ...whole, ...(forThem && { member }) })}
      onNo={onClose}
    >
      <Text>{title}</Text>
      <Line
        name="补学内容"
        example="如：学习会议文件第一、二部分"
        value={told.what}
        most={100}
        onInput={(what) => tell({ what })}
      />
      <Choices name="怎样补的" choices={ways} chosen={told.way} onChoose={(way) => tell({ way })} />
      <Choices
        name="用了多久"
        choices={lengths}
        chosen={told.minutes}
        onChoose={(minutes) => tell({ minutes })}
      />
      <DayField
        name="哪一天"
        value={told.doneOn}
        last={today()}
        onChange={(doneOn) => tell({ doneOn })}
        hint="会议当天或以后，不能晚于今天。"
      />
    </Form>
  )
}

/** All of it, as it is sent; nothing as long as something is missing. */
function wholeOf({ what, doneOn, way, minutes }: Told, day: string) {
  if (!what.trim() || doneOn < day || !way || !minutes) return undefined
  return { what: what.trim(), doneOn, way, minutes }
}

/** What is owed and what was reported, wherever it stands. */
export const freshMakeUps = () =>
  Promise.all([['my-year'], ['make-ups']].map((queryKey) => queries.invalidateQueries({ queryKey })))
