import { useState } from 'react'
import type { Input } from '#types/api'
import type { MemberPage } from '#types/roster'
import { useOrganization } from '../../api/use-organization'
import { Choices } from '../../components/Choices'
import { ChangeForm } from './ChangeForm'
import { PersonFields, type PersonField } from './PersonFields'
import { useChange } from './useMember'

type Field = PersonField | 'group'
type Draft = Partial<Record<Field, string>>

/** Only what differs from the page is sent; an emptied field empties the column. */
const changeOf = (member: MemberPage, draft: Draft) =>
  Object.fromEntries(
    Object.entries(draft)
      .filter(([field, value]) => value !== (member[field as Field] ?? ''))
      .map(([field, value]) => [field, value || null]),
  ) as Input<'roster', 'edit'>['change']

export function EditForm({
  member,
  today,
  onClose,
}: {
  member: MemberPage
  today: string
  onClose: () => void
}) {
  const [draft, setDraft] = useState<Draft>({})
  const changed = useChange('edit', onClose)
  const groups = useOrganization(member.branch).data?.groups ?? []
  const value = (field: Field) => draft[field] ?? member[field] ?? ''
  const set = (field: Field, text: string) => setDraft((before) => ({ ...before, [field]: text }))
  const change = changeOf(member, draft)
  return (
    <ChangeForm
      title="修改信息"
      yes="保存"
      changed={changed}
      ready={Object.keys(change).length > 0 && value('name').trim() !== ''}
      onYes={() => changed.change.mutate({ member: member.member, revision: member.revision, change })}
      onNo={onClose}
    >
      <PersonFields value={value} onChange={set} today={today} />
      {groups.length > 0 && (
        <Choices
          name="所在小组"
          choices={[['', '不在小组'], ...groups.map(({ id, name }) => [id, name] as const)]}
          chosen={value('group')}
          onChoose={(group) => set('group', group)}
        />
      )}
    </ChangeForm>
  )
}
