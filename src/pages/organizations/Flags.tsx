import type { OrganizationLine } from '#types/organizations'
import { flagName } from '#domain/wording/organizations'
import { Chip } from '../../components/Chip'

const order = Object.keys(flagName) as (keyof typeof flagName)[]

/** What somebody has to see to, the most pressing first. */
export const Flags = ({ flags, ended }: Pick<OrganizationLine, 'flags' | 'ended'>) =>
  ended ? (
    <Chip>{ended.into ? '已合并' : '已撤销'}</Chip>
  ) : (
    <>
      {order
        .filter((flag) => flags.includes(flag))
        .map((flag) => (
          <Chip key={flag} tone="warn">
            {flagName[flag]}
          </Chip>
        ))}
    </>
  )
