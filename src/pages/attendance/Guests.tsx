import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { RosterRow } from '#types/account'
import type { MeetingCard, PersonRow } from '#types/meetings'
import { call } from '../../api/call'
import { Action } from '../../components/Action'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { useRollCall } from './useAttendance'

type Props = { meeting: MeetingCard; people: PersonRow[] }

/** Writes down, by roll call, somebody of the branch who sits in without being due. */
export function Guests({ meeting, people }: Props) {
  const [open, setOpen] = useState(false)
  if (!open) return <Action onTap={() => setOpen(true)}>登记列席</Action>
  return (
    <View className="card">
      <Text className="attendance__own">登记列席：点姓名即记为到会</Text>
      <Candidates meeting={meeting} people={people} />
      <Action onTap={() => setOpen(false)}>收起</Action>
    </View>
  )
}

/** Whoever of the branch is not on the list yet. */
function Candidates({ meeting: { id, branch }, people }: Props) {
  const roster = useInfiniteQuery({
    queryKey: ['roster', branch],
    queryFn: ({ pageParam: after }) =>
      call('account', 'roster', { branch, ...(after !== undefined && { after }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
  if (roster.error) return <Wrong error={roster.error} />
  if (!roster.data) return <Loading rows={1} />

  const listed = new Set(people.map(({ member }) => member))
  const others = roster.data.pages.flatMap(({ rows }) => rows).filter(({ member }) => !listed.has(member))
  return (
    <>
      {others.length === 0 && !roster.hasNextPage && <Notice title="本支部的人都已在名单里" />}
      <View className="attendance__guests">
        {others.map((row) => (
          <Guest key={row.member} meeting={id} row={row} />
        ))}
      </View>
      {roster.hasNextPage && (
        <Action sending={roster.isFetchingNextPage} onTap={() => void roster.fetchNextPage()}>
          再显示一些
        </Action>
      )}
    </>
  )
}

function Guest({ meeting, row: { member, name } }: { meeting: string; row: RosterRow }) {
  const mark = useRollCall(meeting, { member, state: 'absent' })
  return (
    <View>
      <Tap
        className="attendance__guest"
        label={`${name} 列席`}
        disabled={mark.isPending}
        onTap={() => mark.mutate('present')}
      >
        <Text>{mark.isPending ? '登记中…' : name}</Text>
      </Tap>
      {mark.error && <Wrong error={mark.error} />}
    </View>
  )
}
