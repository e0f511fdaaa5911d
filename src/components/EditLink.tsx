import { Text } from '@tarojs/components'
import type { Me } from '#types/account'
import type { MeetingCard } from '#types/meetings'
import { isOfficer } from '../api/use-me'
import { goTo, paths } from './paths'
import { Tap } from './Tap'
import './edit-link.scss'

type Props = { me: Me; meeting: Pick<MeetingCard, 'id' | 'status' | 'host' | 'noticedAt'> }

/** Below a meeting that is still planned: the way to change it or make it known, for those who may. */
export function EditLink({ me, meeting: { id, status, host, noticedAt } }: Props) {
  if (status !== 'planned' || !(isOfficer(me) || host === me.member)) return null
  return (
    <Tap className="edit-link" role="link" onTap={() => goTo(paths.editMeeting(id))}>
      <Text>{noticedAt ? '改安排 ›' : '改安排、发通知 ›'}</Text>
    </Tap>
  )
}
