import type { MeetingCard, PersonRow } from '#types/meetings'
import type { OrganizationId } from '#types/organization'
import { useBranchNames } from '../api/use-branch-names'
import { tallyByBranch } from './by-branch'
import { Field } from './Field'
import { Select } from './Select'

type Props = {
  meeting: MeetingCard
  people: readonly PersonRow[]
  chosen: OrganizationId | undefined
  onChoose: (branch: OrganizationId | undefined) => void
}

/** Of a joint meeting one branch, each with how many of it are there. Nothing where only one branch meets. */
export function BranchChoice({ meeting, people, chosen, onChoose }: Props) {
  const names = useBranchNames(meeting)
  // Whoever calls the roll for one branch is told of that one only.
  const told = meeting.branches.filter((branch) => people.some((person) => person.branch === branch))
  if (told.length < 2) return null
  const choices = tallyByBranch(told, people).map(
    ({ branch, tally: { due, present } }) =>
      [branch, `${names[branch] ?? '党支部'}（应到 ${due}，实到 ${present}）`] as const,
  )
  return (
    <Field name="党支部">
      <Select
        name="党支部"
        choices={[['', '全部党支部'], ...choices]}
        chosen={chosen ?? ''}
        onChoose={(branch) => onChoose(branch || undefined)}
      />
    </Field>
  )
}
