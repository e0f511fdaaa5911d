import { useState } from 'react'
import { ArrivalFields, arrivalOf, isWhole, noArrival } from './ArrivalFields'
import type { ActProps } from './acts'
import { ChangeForm } from './ChangeForm'
import { useChange } from './useMember'

/** Back on the roll of the branch last left. */
export function ReturnForm({
  member: { member, revision, name, branch, branchName },
  today,
  onClose,
}: ActProps) {
  const [arrival, setArrival] = useState(noArrival)
  const changed = useChange('comeBack', onClose)
  return (
    <ChangeForm
      title={`${name}同志重新登记到${branchName}`}
      yes="登记"
      changed={changed}
      ready={isWhole(arrival)}
      onYes={() => changed.change.mutate({ member, revision, branch, ...arrivalOf(arrival) })}
      onNo={onClose}
    >
      <ArrivalFields
        branch={branch}
        arrival={arrival}
        onChange={(news) => setArrival({ ...arrival, ...news })}
        today={today}
      />
    </ChangeForm>
  )
}
