import type { Level } from '#types/organization'
import { call } from '../api/call'
import { Finder, type Found } from './Finder'

type Props = {
  name: string
  level?: Level
  /** In the whole unit, not only below what one looks after. */
  everywhere?: boolean
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
  hint?: string
}

export const OrganizationFinder = ({ level, everywhere = false, ...rest }: Props) => (
  <Finder
    example="名称里的几个字"
    what={['organization', level, everywhere]}
    look={async (find) => {
      const { found } = await call('organizations', 'find', { find, everywhere, ...(level && { level }) })
      return found.map(({ id, name, above }) => ({ id, name, more: above }))
    }}
    {...rest}
  />
)
