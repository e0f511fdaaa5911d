import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { Level } from '#types/organization'
import { levelName } from '#domain/wording/organizations'
import { call } from '../../api/call'
import { makeId } from '../../api/make-id'
import { refusedFor } from '../../api/refused'
import { Action } from '../../components/Action'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { goInstead, paths } from '../../components/paths'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { today } from '../../components/today'
import { useChange } from './useOrganizationPage'

/** What may stand right below each level. */
const below: Record<Level, readonly Level[]> = {
  committee: ['generalBranch', 'branch', 'committee'],
  generalBranch: ['branch'],
  branch: ['group'],
  group: [],
}

export function Found({ page: { id: under, level: upper } }: FormProps) {
  // One id a form: however often it is sent, it founds one.
  const [id, setId] = useState(makeId)
  const [level, setLevel] = useState<Level>(below[upper][0]!)
  const [name, setName] = useState('')
  const [on, setOn] = useState(today)
  const [approval, setApproval] = useState('')
  const change = useChange(
    async () => {
      const paper = approval.trim() && { approval: approval.trim() }
      try {
        return await call('organizations', 'found', {
          id,
          level,
          under,
          name: name.trim(),
          on: on as Day,
          ...paper,
        })
      } catch (error) {
        // The id was sent before with other wishes, and that one stands: this is another.
        if (refusedFor(error, 'conflict')) setId(makeId())
        throw error
      }
    },
    () => goInstead(paths.tree(under)),
  )
  return (
    <>
      {below[upper].length > 1 && (
        <Choices
          name="建立什么"
          choices={below[upper].map((one) => [one, levelName[one]] as const)}
          chosen={level}
          onChoose={setLevel}
        />
      )}
      <Line
        name="名称"
        value={name}
        onInput={setName}
        example={level === 'group' ? '如 第三党小组' : `如 ××${levelName[level]}`}
      />
      <DayField name="成立日期" value={on} onChange={setOn} last={today()} />
      {level !== 'group' && <Line name="批复号（可不填）" value={approval} onInput={setApproval} most={40} />}
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={name.trim() === '' || !on}
        onTap={() => change.mutate(undefined)}
      >
        建立
      </Action>
    </>
  )
}
