import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Board, PersonRow } from '#types/meetings'
import { reasonName, stateName } from '#domain/wording/meetings'
import { Action } from '../../components/Action'
import { Answer } from '../../components/Answer'
import { Chip } from '../../components/Chip'

const aPage = 5

/** Who waits for the host's word: nothing of it counts before that. */
export function Awaiting({ board: { meeting, awaiting, code } }: { board: Board }) {
  const [most, setMost] = useState(aPage)
  if (awaiting.length === 0) return null
  return (
    <View className="card">
      <View role="status">
        <Text className="host__heading">等您处理 {awaiting.length} 人</Text>
      </View>
      {awaiting.slice(0, most).map((person) => (
        <View key={person.member} className="awaiting">
          <View className="awaiting__top">
            <Text className="awaiting__name">{person.name}</Text>
            <Chip tone="warn">{sayWish(person, code !== undefined)}</Chip>
          </View>
          <Answer meeting={meeting} person={person} />
        </View>
      ))}
      {awaiting.length > most && (
        <Action onTap={() => setMost(most + aPage)}>
          再显示 {Math.min(aPage, awaiting.length - most)} 人
        </Action>
      )}
    </View>
  )
}

/** Beside a code that hangs on the wall nobody's reason is told: it stands on the roll. */
const sayWish = ({ state, reason, due }: PersonRow, onWall: boolean) =>
  state === 'leaveAsked' && reason && !onWall
    ? `请假：${reasonName[reason]}`
    : `${stateName[state]}${due ? '' : '（列席）'}`
