import type { OrganizationPage } from '#types/organizations'
import { useOrganization } from '../../api/use-organization'
import { Choices } from '../../components/Choices'
import type { Found } from '../../components/Finder'
import { OrganizationFinder } from '../../components/OrganizationFinder'

type Props = {
  page: OrganizationPage
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
}

/** What an organization may be merged into: one of its level; a group, one of the same branch. */
export function Into({ page: { id, level, above }, chosen, onChoose }: Props) {
  const branch = useOrganization(above.at(-1)?.id, level === 'group')
  if (level !== 'group')
    return (
      <OrganizationFinder name="并入哪个组织" level={level} but={[id]} chosen={chosen} onChoose={onChoose} />
    )
  const others = branch.data?.groups.filter((group) => group.id !== id) ?? []
  return (
    <Choices
      name="并入哪个党小组"
      choices={others.map((group) => [group.id, group.name] as const)}
      chosen={chosen?.id}
      onChoose={(one) => onChoose(others.find((group) => group.id === one))}
      {...(branch.data && others.length === 0 && { hint: '本支部没有别的党小组。' })}
    />
  )
}
