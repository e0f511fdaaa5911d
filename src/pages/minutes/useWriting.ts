import { onlineManager } from '@tanstack/react-query'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MemberId } from '#types/member'
import type { MinutesPage, PartName } from '#types/minutes'
import { shelf } from '../../api/shelf'
import { draftShelf } from './drafts'
import { savePart } from './useMinutes'
import { startWriter } from './writer'

/** One part under this person's hands: kept on the phone and on the server by itself. */
export function useWriting<P extends PartName>(page: MinutesPage, part: P, member: MemberId) {
  const meeting = page.meeting.id
  const server = page.minutes.parts[part]
  const [writer] = useState(() =>
    startWriter({
      ...{ part, server },
      drafts: draftShelf(shelf, { member, meeting, part }),
      send: (value, was) => savePart(meeting, part, value, was),
      now: Date.now,
    }),
  )
  useEffect(() => writer.hear(server), [writer, server])
  useEffect(() => onlineManager.subscribe((online) => void (online && writer.flush())), [writer])
  useEffect(() => () => void writer.end(), [writer])
  useDidHide(() => void writer.flush())
  return { writing: useSyncExternalStore(writer.watch, writer.now, writer.now), writer }
}
