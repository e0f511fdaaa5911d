import { Text } from '@tarojs/components'
import type { MeetingCard } from '#types/meetings'
import { useMyYear } from '../../api/use-my-year'
import { Action } from '../../components/Action'
import { sayTask } from '../../components/make-up-words'
import { goTo, paths } from '../../components/paths'
import { today } from '../../components/today'

/** What is to be made up of this meeting, and how far that has come. */
export function OwnMakeUp({ meeting: { id, day } }: { meeting: MeetingCard }) {
  const { data } = useMyYear(Number(day.slice(0, 4)))
  const task = data?.tasks.find(({ meeting }) => meeting === id)
  if (!task) return null
  return (
    <>
      <Text className="attendance__how">{sayTask(task, today())}</Text>
      <Action onTap={() => goTo(paths.myMeetings)}>去补学</Action>
    </>
  )
}
