import { View } from '@tarojs/components'
import type { MeetingCard, PersonRow } from '#types/meetings'
import { arrivalAt } from '#domain/attendance/arrival'
import { useRollCall, type Saying } from '../api/use-roll-call'
import { Action } from './Action'
import { sayTimeOn } from './china-time'
import { Wrong } from './Wrong'
import './answer.scss'

type Props = { meeting: MeetingCard; person: PersonRow }

/** The host's word for somebody who waits for it, each way one tap: a leave asked for, or a scan that came late. */
export function Answer({ meeting, person }: Props) {
  const mark = useRollCall(meeting.id, person)
  const { yes, yesWord, noWord } = waysFor(meeting, person)
  const sent = mark.isPending ? mark.variables.state : undefined
  return (
    <>
      <View className="answer">
        <Action
          onTap={() => mark.mutate({ state: 'absent' })}
          sending={sent === 'absent'}
          disabled={mark.isPending}
          label={`${person.name}：${noWord}`}
        >
          {noWord}
        </Action>
        <Action
          onTap={() => mark.mutate(yes)}
          sending={sent === yes.state}
          disabled={mark.isPending}
          label={`${person.name}：${yesWord}`}
        >
          {yesWord}
        </Action>
      </View>
      {mark.error && <Wrong error={mark.error} />}
    </>
  )
}

type Ways = { yes: Saying; yesWord: string; noWord: string }

function waysFor(meeting: MeetingCard, { state, reason, at = meeting.startsAt }: PersonRow): Ways {
  if (state === 'leaveAsked')
    return { yes: { state: 'leave', ...(reason && { reason }) }, yesWord: '准假', noWord: '不准假' }
  const time = sayTimeOn(at, meeting.day)
  return arrivalAt(meeting, at) === 'late'
    ? { yes: { state: 'late' }, yesWord: `确认 ${time} 迟到`, noWord: '没有到会' }
    : { yes: { state: 'present' }, yesWord: `确认 ${time} 到会`, noWord: '没有到会' }
}
