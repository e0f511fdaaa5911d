import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { Level } from '#types/organization'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { Choices } from '../../components/Choices'
import { sayDay } from '../../components/china-time'
import { DayField } from '../../components/DayField'
import type { Found } from '../../components/Finder'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { Into } from './Into'
import { Progress } from './Progress'
import { today } from '../../components/today'
import { useSteps } from './useSteps'

const words = { merge: '合并', end: '撤销' } as const
const waysAt = (level: Level) =>
  [
    ['merge', '并入另一个'],
    ['end', level === 'group' ? '撤销（组员不再编组）' : '撤销（已没有人）'],
  ] as const

export function End({ page, onDone }: FormProps) {
  const { id: at, revision, name, level } = page
  const [way, setWay] = useState<'merge' | 'end'>('merge')
  const [into, setInto] = useState<Found>()
  const [on, setOn] = useState(today)
  const [asking, setAsking] = useState(false)
  const target = way === 'merge' ? into : undefined
  const wish = { at, revision, on: on as Day, ...(target && { into: target.id }) }
  const { run, progress } = useSteps(() => call('organizations', 'end', wish), onDone)
  const word = words[way]
  const yes = () => {
    setAsking(false)
    run.mutate()
  }
  return (
    <>
      <Choices name="怎样结束" choices={waysAt(level)} chosen={way} onChoose={setWay} />
      {way === 'merge' && <Into page={page} chosen={into} onChoose={setInto} />}
      <DayField name="最后一天" value={on} onChange={setOn} />
      {run.error && <Wrong error={run.error} />}
      {progress && <Progress {...progress} />}
      <Action
        look="danger"
        sending={run.isPending}
        disabled={!on || (way === 'merge' && !into)}
        onTap={() => setAsking(true)}
      >
        {word}
      </Action>
      <Ask
        open={asking}
        title={sayWhat(name, target?.name)}
        yes={word}
        no="再想想"
        look="danger"
        onYes={yes}
        onNo={() => setAsking(false)}
      >
        <Text>{sayEnd(on as Day, target?.name)}</Text>
      </Ask>
    </>
  )
}

const sayEnd = (on: Day, into: string | undefined) =>
  `${sayDay(on)}是最后一天${into ? `，党员第二天起在${into}` : ''}。这里的职务同时结束，以前的记录都保留。这一步不能撤回。`

const sayWhat = (name: string, into: string | undefined) =>
  into ? `把${name}并入${into}？` : `撤销${name}？`
