import type * as z from 'zod'
import type { Meeting } from '#types/meeting'
import type { MeetingDraft } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { dueAt } from '#domain/meetings/due'
import { quorumFor, type Kind } from '#domain/meetings/kinds'
import { activitiesOf } from '#domain/meetings/serves'
import { usual } from '#domain/meetings/settings'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { membersOfAll } from '../shared/collections/members'
import { SCHEMA } from '../shared/schema'
import { refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { holderOf, refuseOddHolder, type Holder } from './holder'
import { kindOf } from './kind'
import { refuseNobodyDue, refuseOddBusiness, refuseOddTimes, refuseStrangers } from './odd'
import { stepBy } from './stage'

export type Draft = z.output<typeof MeetingDraft>

/** The meeting a draft comes to, with those due by the roll of its day; refused where it cannot be, or not by them. */
export async function drafted(draft: Draft, caller: Caller): Promise<Meeting> {
  const host = await caller.member()
  const holder = await holderOf(draft)
  demand(host, 'hostMeetings', holder.path, whoMay(draft))
  const kind = await kindOf(draft, holder.path)
  refuseOddHolder(draft, kind)
  refuseOddBusiness(draft, kind)

  const planned = meetingFrom(draft, kind, holder, host)
  refuseOddTimes(planned)
  if (holder.ended && planned.day > holder.ended.on)
    refuse('invalid', `${holder.name}已于 ${holder.ended.on} 撤销，不能再安排会议`)
  const roll = await membersOfAll(planned.branches)
  refuseStrangers(planned, roll)
  const meeting = { ...planned, ...dueAt({ ...planned, circle: kind.due }, roll) }
  refuseNobodyDue(meeting, kind)
  return meeting
}

const whoMay = ({ joint }: Draft): string =>
  joint
    ? '联合召开要由这几个党支部共同的上级来安排，请联系党总支或党委办公室'
    : '只有本支部书记、委员（小组会还有本组组长）可以安排会议'

function meetingFrom(
  draft: Draft,
  like: Kind,
  { path, name: holder, branches }: Holder,
  host: Binding,
): Meeting {
  const { id, kind, ownKind, business, branch, group, chosen, title, place, agenda } = draft
  const { guests, printedCode, signOut, makeUp = like.makeUp } = draft
  const quorum = quorumFor(like, business)
  return {
    ...{ _id: id, schema: SCHEMA, kind, kindName: like.name, business, title: title || like.name },
    ...(kind === 'own' && ownKind && { ownKind, circle: like.due }),
    activities: activitiesOf(like, draft.alsoServes),
    ...{ holder, branch, branches, path, place, agenda, guests, printedCode, signOut, makeUp },
    ...{ earns: like.earns, ...(group && { group }), ...(quorum && { quorum }), ...(chosen && { chosen }) },
    ...timesOf(draft, like),
    ...{ due: [], exempt: [], host: host.member, hostName: host.name, key: makeKey() },
    ...beginningOf(draft, host),
  }
}

function timesOf(draft: Draft, like: Kind) {
  const { startsAt, minutes = like.minutes, for: served } = draft
  const day = chinaDay(startsAt)
  return {
    ...{ day, startsAt, endsAt: addMinutes(startsAt, minutes) },
    ...(served && served !== day && { for: served }),
    opensAt: addMinutes(startsAt, -(draft.opensMinutesBefore ?? usual.opensMinutesBefore)),
    lateAfter: addMinutes(startsAt, draft.graceMinutes ?? usual.graceMinutes),
  }
}

/** What was held already waits for its roll to be called, and was never planned for any day. */
function beginningOf({ startsAt, afterwards: reason }: Draft, host: Binding) {
  if (reason === undefined)
    return { status: 'planned' as const, plannedFor: chinaDay(startsAt), steps: [stepBy(host, 'planned')] }
  return { status: 'open' as const, afterwards: { reason, at: now() }, steps: [stepBy(host, 'recorded')] }
}
