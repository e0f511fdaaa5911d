import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OrganizationPage } from '#types/organizations'
import { Action } from '../../components/Action'
import { Elect } from './Elect'
import { End } from './End'
import { Found } from './Found'
import { Measure } from './Measure'
import { Move } from './Move'
import { Rename } from './Rename'
import { Sort } from './Sort'

export type FormProps = { page: OrganizationPage; onDone: () => void }

const forms = {
  found: { name: '新建下级组织', Form: Found },
  measure: { name: '考核标准与星级方案', Form: Measure },
  elect: { name: '登记换届', Form: Elect },
  rename: { name: '改名', Form: Rename },
  sort: { name: '类别', Form: Sort },
  move: { name: '改变隶属', Form: Move },
  end: { name: '合并或撤销', Form: End },
} as const
type Act = keyof typeof forms

/** What may be done here, one form open at a time. */
export function Acts({ page, first }: { page: OrganizationPage; first: string | undefined }) {
  const [open, setOpen] = useState(first)
  const [done, setDone] = useState<string>()
  const acts = actsOf(page)
  const act = acts.find((one) => one === open)
  const nameOf = (one: Act) => (one === 'found' && page.level === 'branch' ? '新建党小组' : forms[one].name)
  if (acts.length === 0) return null
  if (!act)
    return (
      <View className="card">
        {done && (
          <View className="organization__said" role="status">
            {done}
          </View>
        )}
        <View className="organization__acts">
          {acts.map((one) => (
            <Action key={one} small onTap={() => setOpen(one)}>
              {nameOf(one)}
            </Action>
          ))}
        </View>
      </View>
    )
  const { Form } = forms[act]
  const close = (said?: string) => {
    setOpen(undefined)
    setDone(said)
  }
  return (
    <View className="card">
      <Text className="organization__heading">{nameOf(act)}</Text>
      <Form page={page} onDone={() => close(`${nameOf(act)}：已保存`)} />
      <Action onTap={() => close()}>收起</Action>
    </View>
  )
}

function actsOf({ level, may, ended }: OrganizationPage): Act[] {
  if (ended) return []
  const allowed: Record<Act, boolean> = {
    found: level === 'branch' ? may.group : may.shape && level !== 'group',
    measure: may.measure,
    elect: may.elect,
    rename: may.shape,
    sort: may.shape && level !== 'group',
    move: may.shape && level !== 'group',
    end: may.shape,
  }
  return (Object.keys(forms) as Act[]).filter((act) => allowed[act])
}
