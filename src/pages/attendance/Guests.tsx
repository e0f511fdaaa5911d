import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '#types/api'
import type { PersonRow } from '#types/meetings'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { useRollCall } from '../../api/use-roll-call'
import { useSettled } from '../../components/use-settled'

type Props = { meeting: string; people: PersonRow[] }

/** Writes down, by roll call, somebody of the unit who sits in without being due. */
export function Guests(props: Props) {
  const [open, setOpen] = useState(false)
  if (!open) return <Action onTap={() => setOpen(true)}>登记列席</Action>
  return (
    <View className="card">
      <Text className="attendance__own">登记列席：输入姓名，点一下即记为到会</Text>
      <Search {...props} />
      <Action onTap={() => setOpen(false)}>收起</Action>
    </View>
  )
}

function Search({ meeting, people }: Props) {
  const [typed, setTyped] = useState('')
  const name = useSettled(typed.trim())
  const found = useQuery({
    queryKey: ['candidates', meeting, name],
    queryFn: () => call('meetings', 'candidates', { meeting, name }),
    enabled: name !== '',
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <Input
        className="field"
        placeholder="姓名，可只输姓"
        maxlength={30}
        value={typed}
        onInput={({ detail }) => setTyped(detail.value)}
        aria-label="列席人员的姓名"
      />
      {name === '' ? (
        <Text className="attendance__how">本单位各支部的党员都可以查到。</Text>
      ) : found.error ? (
        <Wrong error={found.error} />
      ) : found.data ? (
        <Found meeting={meeting} listed={people} found={found.data.people} />
      ) : (
        <Loading rows={1} />
      )}
    </>
  )
}

type Candidate = Output<'meetings', 'candidates'>['people'][number]
/** As many as the server names at once. */
const most = 20

function Found({ meeting, listed, found }: { meeting: string; listed: PersonRow[]; found: Candidate[] }) {
  if (found.length === 0)
    return <Notice title="没有找到可以列席的人" hint="请核对姓名；应到人员请在上面的名单里点名。" />
  const here = new Set(listed.map(({ member }) => member))
  return (
    <View>
      {found.map((person) => (
        <Guest key={person.member} meeting={meeting} person={person} here={here.has(person.member)} />
      ))}
      {found.length === most && <Text className="attendance__how">只显示前 {most} 人，请把姓名输全。</Text>}
    </View>
  )
}

function Guest({ meeting, person, here }: { meeting: string; person: Candidate; here: boolean }) {
  const { member, name, branch } = person
  const mark = useRollCall(meeting, { member, state: 'absent' })
  return (
    <>
      <Tap
        className="attendance__guest"
        label={here ? `${name} 已登记列席` : `${name} 列席`}
        disabled={here || mark.isPending}
        onTap={() => mark.mutate({ state: 'present' })}
      >
        <View className="attendance__who">
          <Text className="attendance__own">{name}</Text>
          <Text className="attendance__how">{branch}</Text>
        </View>
        <Text className={here ? 'attendance__how' : 'attendance__do'}>
          {here ? '已登记' : mark.isPending ? '登记中…' : '登记列席'}
        </Text>
      </Tap>
      {mark.error && <Wrong error={mark.error} />}
    </>
  )
}
