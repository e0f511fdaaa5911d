import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MakeUpTask } from '#types/make-up'
import { Action } from '../../components/Action'
import { MakeUpForm } from '../../components/MakeUpForm'
import { TaskLine } from '../../components/TaskLine'
import { today } from '../../components/today'

/** What is to be made up, and the form to say that it was. */
export function Tasks({ tasks }: { tasks: readonly MakeUpTask[] }) {
  const [open, setOpen] = useState<string>()
  if (tasks.length === 0) return null
  return (
    <View>
      <Text className="my-meetings__heading">补学</Text>
      {tasks.map((task) =>
        task.meeting === open ? (
          <MakeUpForm key={task.meeting} task={task} onClose={() => setOpen(undefined)} />
        ) : (
          <TaskLine key={task.meeting} task={task} today={today()}>
            {(task.status === 'owed' || task.status === 'sentBack') && (
              <Action onTap={() => setOpen(task.meeting)}>
                {task.status === 'owed' ? '我已补学，报告支部' : '改好再报'}
              </Action>
            )}
          </TaskLine>
        ),
      )}
    </View>
  )
}
