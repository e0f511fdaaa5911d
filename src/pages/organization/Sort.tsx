import { useState } from 'react'
import type { OrganizationKind } from '#types/organization'
import { kindName } from '#domain/wording/organizations'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Ticks } from '../../components/Ticks'
import { Wrong } from '../../components/Wrong'
import type { FormProps } from './Acts'
import { useChange } from './useOrganizationPage'

const choices = Object.entries(kindName) as [OrganizationKind, string][]

export function Sort({ page: { id: at, revision, kinds: before }, onDone }: FormProps) {
  const [kinds, setKinds] = useState<OrganizationKind[]>(before)
  const change = useChange(() => call('organizations', 'sort', { at, revision, kinds }), onDone)
  return (
    <>
      <Ticks
        name="属于哪一类（可多选）"
        choices={choices}
        ticked={kinds}
        onTick={setKinds}
        hint="类别决定建议采用哪些考核标准；已经确定的标准不会因此改变。"
      />
      {change.error && <Wrong error={change.error} />}
      <Action
        look="primary"
        sending={change.isPending}
        disabled={kinds.length === 0}
        onTap={() => change.mutate(undefined)}
      >
        保存
      </Action>
    </>
  )
}
