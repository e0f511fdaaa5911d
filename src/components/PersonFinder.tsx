import type { OrganizationId } from '#types/organization'
import type { Show } from '#types/roster-inputs'
import { membershipName } from '#domain/wording/members'
import { call } from '../api/call'
import { Finder, type Found } from './Finder'

type Props = {
  name: string
  /** Among the people on the roll of this organization and of all below it. */
  at: OrganizationId
  /** Only this sort of them, as the roster's own filters. */
  show?: Show
  /** Who is not offered: those it goes away from, or who have it already. */
  but?: readonly string[]
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
  hint?: string
}

export const PersonFinder = ({ at, show = 'everybody', but = [], ...rest }: Props) => (
  <Finder
    example="姓名或拼音首字母"
    what={['person', at, show, but]}
    look={async (find) => {
      const { rows } = await call('roster', 'list', { at, find, show })
      return rows
        .filter(({ member }) => !but.includes(member))
        .map(({ member, name, membership, branchName }) => ({
          ...{ id: member, name },
          more: branchName ?? membershipName[membership],
        }))
    }}
    {...rest}
  />
)
