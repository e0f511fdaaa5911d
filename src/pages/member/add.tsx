import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Gender, Membership } from '#types/member'
import { membershipName } from '#domain/wording/members'
import { call } from '../../api/call'
import { makeId } from '../../api/make-id'
import { serverNow } from '../../api/server-clock'
import { useOrganization } from '../../api/use-organization'
import { toChina } from '../../components/china-time'
import { Choices } from '../../components/Choices'
import { Form } from '../../components/Form'
import { NobodyNamed } from '../../components/NobodyNamed'
import { Page } from '../../components/Page'
import { goInstead, paths } from '../../components/paths'
import { ArrivalFields, arrivalOf, isWhole, noArrival } from './ArrivalFields'
import { filled } from './filled'
import { PersonFields, type PersonField } from './PersonFields'
import { keep } from './useMember'
import './index.scss'

const memberships = Object.entries(membershipName) as [Membership, string][]

export default function AddPage() {
  const { branch } = useRouter().params
  return <Page title="添加党员">{branch ? <Newcomer branch={branch} /> : <NobodyNamed />}</Page>
}

function Newcomer({ branch }: { branch: string }) {
  // One id a form: however often it is sent, it adds one person.
  const [id] = useState(makeId)
  const [columns, setColumns] = useState<Partial<Record<PersonField, string>>>({})
  const [membership, setMembership] = useState<Membership>('full')
  const [arrival, setArrival] = useState(noArrival)
  const name = useOrganization(branch).data?.here.name
  const { day: today } = toChina(serverNow())
  const add = useMutation({
    mutationFn: () => {
      const { name: called = '', gender, ...rest } = filled(columns)
      const sent = { ...rest, name: called, membership, ...(gender && { gender: gender as Gender }) }
      return call('roster', 'add', { id, branch, columns: sent, ...arrivalOf(arrival) })
    },
    onSuccess: (page) => {
      keep(page)
      goInstead(paths.member(page.member))
    },
  })
  return (
    <Form
      title={name ? `加入${name}的名册` : '添加党员'}
      yes="添加"
      sending={add.isPending}
      ready={Boolean(columns.name?.trim()) && isWhole(arrival)}
      error={add.error}
      onYes={() => add.mutate()}
    >
      <PersonFields
        value={(field) => columns[field] ?? ''}
        onChange={(field, text) => setColumns((before) => ({ ...before, [field]: text }))}
        today={today}
      />
      <Choices name="党员类别" choices={memberships} chosen={membership} onChoose={setMembership} />
      <ArrivalFields
        branch={branch}
        arrival={arrival}
        onChange={(news) => setArrival((before) => ({ ...before, ...news }))}
        today={today}
      />
    </Form>
  )
}
