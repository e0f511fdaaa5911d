import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { MakeUpTask } from '#types/make-up'
import { makeUpName, makeUpWayName } from '#domain/wording/meetings'
import { sayDay } from './china-time'
import { Chip } from './Chip'
import { sayTask, toneOfTask } from './make-up-words'
import './task-line.scss'

type Props = PropsWithChildren<{ task: MakeUpTask; today: string; named?: boolean }>

/** Something to make up: of which meeting, how far it has come, and what was reported. Below it, what to do about it. */
export function TaskLine({ task, today, named = false, children }: Props) {
  const { name, title, kindName, day, status, report } = task
  return (
    <View className="card task">
      <View className="task__top">
        <Text className="task__name">{named ? name : title || kindName}</Text>
        <Chip tone={toneOfTask[status]}>{makeUpName[status]}</Chip>
      </View>
      <Text className="task__small">
        {named ? `${title || kindName} · ` : ''}
        {sayDay(day)}
      </Text>
      <Text>{sayTask(task, today)}</Text>
      {report && (
        <Text className="task__small">
          {makeUpWayName[report.way]} {report.minutes} 分钟，{sayDay(report.doneOn)}：{report.what}
        </Text>
      )}
      {children}
    </View>
  )
}
