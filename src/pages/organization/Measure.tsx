import { useState } from 'react'
import type { Day } from '#types/calendar'
import type { OrganizationPage } from '#types/organizations'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { Ticks } from '../../components/Ticks'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { today } from '../../components/today'
import { useChange } from './useOrganizationPage'

type Choice = OrganizationPage['choices']['standards'][number]

/** The proposed ones first, and said so: the office decides. */
const listed = (choices: readonly Choice[]) =>
  [...choices.filter((one) => one.proposed), ...choices.filter((one) => !one.proposed)].map(
    ({ id, title, proposed }) => [id, proposed ? `${title}（建议）` : title] as const,
  )
const proposedIn = (choices: readonly Choice[]) => choices.flatMap(({ id, proposed }) => (proposed ? id : []))

export function Measure({ page: { id: at, revision, measured, choices }, onDone }: FormProps) {
  const now = measured.at(-1)
  const [standards, setStandards] = useState(now?.standards ?? proposedIn(choices.standards))
  const [scheme, setScheme] = useState(now ? (now.scheme ?? '') : (proposedIn(choices.schemes)[0] ?? ''))
  const [from, setFrom] = useState(today)
  const change = useChange(
    () =>
      call('organizations', 'measure', {
        ...{ at, revision, standards, from: from as Day },
        ...(scheme && { scheme }),
      }),
    onDone,
  )
  return (
    <>
      <Ticks
        name="采用哪些标准"
        choices={listed(choices.standards)}
        ticked={standards}
        onTick={setStandards}
        hint="“建议”的是按类别提出的，由党委决定采用哪些。"
      />
      <Choices
        name="星级方案"
        choices={[['', '不评星'], ...listed(choices.schemes)]}
        chosen={scheme}
        onChoose={setScheme}
      />
      <DayField name="从哪天起" value={from} onChange={setFrom} hint="以前的年份仍按当时的决定来看。" />
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={!from}
        onTap={() => change.mutate(undefined)}
      >
        决定
      </Action>
    </>
  )
}
