import type { OrganizationId } from '#types/organization'
import { membershipName } from '#domain/wording/members'
import { call } from '../api/call'
import { Finder, type Found } from './Finder'

type Props = {
  name: string
  /** Among the people on the roll of this organization and of all below it. */
  at: OrganizationId
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
  hint?: string
}

export const PersonFinder = ({ at, ...rest }: Props) => (
  <Finder
    example="姓名或拼音首字母"
    what={['person', at]}
    look={async (find) => {
      const { rows } = await call('roster', 'list', { at, find })
      return rows.map(({ member, name, membership, branchName }) => ({
        ...{ id: member, name },
        more: branchName ?? membershipName[membership],
      }))
    }}
    {...rest}
  />
)
