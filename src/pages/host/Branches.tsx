import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingCard } from '#types/meetings'
import { useAttendance } from '../../api/use-attendance'
import { useBranchNames } from '../../api/use-branch-names'
import { Action } from '../../components/Action'
import { tallyByBranch } from '../../components/by-branch'
import { Loading } from '../../components/Loading'
import { Wrong } from '../../components/Wrong'

/** A joint meeting branch by branch. It takes the whole list, so it is fetched only where somebody looks. */
export function Branches({ meeting }: { meeting: MeetingCard }) {
  const [open, setOpen] = useState(false)
  if (meeting.branches.length < 2) return null
  return (
    <>
      <Action onTap={() => setOpen(!open)}>{open ? '收起各支部到会情况' : '各支部到会情况'}</Action>
      {open && <Lines meeting={meeting} />}
    </>
  )
}

function Lines({ meeting }: { meeting: MeetingCard }) {
  const { data, error } = useAttendance(meeting.id)
  const names = useBranchNames(meeting)
  if (!data) return error ? <Wrong error={error} /> : <Loading rows={1} />
  return (
    <View className="card branches">
      {tallyByBranch(meeting.branches, data.people).map(({ branch, tally: { due, present, leave } }) => (
        <View key={branch} className="branches__one">
          <Text className="branches__name">{names[branch] ?? '党支部'}</Text>
          <Text className="branches__count">
            应到 {due}，实到 {present}
            {leave > 0 && `，请假 ${leave}`}
          </Text>
        </View>
      ))}
    </View>
  )
}
