import type { Level } from '#types/organization'
import { call } from '../api/call'
import { Finder, type Found } from './Finder'

type Props = {
  name: string
  /** One level or several; all where none is named. */
  level?: Level | readonly Level[]
  /** What is not offered: itself, or where it stands already. */
  but?: readonly (string | undefined)[]
  /** In the whole unit, not only below what one looks after. */
  everywhere?: boolean
  chosen: Found | undefined
  onChoose: (found: Found | undefined) => void
  hint?: string
}

export const OrganizationFinder = ({ level, but = [], everywhere = false, ...rest }: Props) => (
  <Finder
    example="名称里的几个字"
    what={['organization', level, but, everywhere]}
    look={async (find) => {
      const wanted = level && { level: [level].flat() as Level[] }
      const { found } = await call('organizations', 'find', { find, everywhere, ...wanted })
      return found
        .filter(({ id }) => !but.includes(id))
        .map(({ id, name, above }) => ({ id, name, more: above }))
    }}
    {...rest}
  />
)
