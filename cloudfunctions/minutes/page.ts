import type { Meeting } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { Gap, Minutes, MinutesPage, VoteResult } from '#types/minutes'
import { attended, tally } from '#domain/attendance/tally'
import { confirmBy, isLate } from '#domain/meetings/entry'
import { gapsIn } from '#domain/meetings/gaps'
import { isOnPaper } from '#domain/meetings/nature'
import { resultsOf, roomOf } from '#domain/meetings/votes'
import { chinaDay, now } from '../shared/clock'
import { findKept, type Kept } from '../shared/collections/minutes'
import { card } from '../shared/meeting-card'
import { people } from '../shared/person-rows'
import { namesInRecord, stands } from '../shared/record-sight'
import { refuse } from '../shared/refuse'
import { mayAt } from './may'

export async function keptAt(id: string): Promise<Kept> {
  return (await findKept(id)) ?? refuse('notFound', '没有找到这次会议，请从会议列表进入')
}

/** A record that the caller may read. */
export async function readable(
  id: string,
  binding: Binding,
): Promise<{ kept: Kept; named: OrganizationId[] }> {
  const kept = await keptAt(id)
  const named = await namesInRecord(kept, binding)
  if (!named)
    return refuse('forbidden', '会议记录确认后，应到人员和本支部党员可以查看；现在请向主持人或记录人了解')
  return { kept, named }
}

/** The page as it stands now, for whoever may see it. */
export async function pageFor(id: string, binding: Binding): Promise<MinutesPage> {
  const { kept, named } = await readable(id, binding)
  return pageOf(kept, binding, named)
}

function pageOf(kept: Kept, binding: Binding, named: readonly OrganizationId[]): MinutesPage {
  const { meeting, minutes, rows } = kept
  const [may, everybody] = [mayAt(kept, binding), people(meeting, rows)]
  const [votes, gaps] = [votesOf(kept), gapsOf(kept)]
  const guests = everybody.filter(({ due }) => !due)
  return {
    meeting: card(meeting),
    tally: tally(meeting.due, rows, meeting.quorum),
    missing: missingOf(everybody).filter(({ branch }) => named.includes(branch)),
    guests: guests.map(({ name }) => name),
    minutes: { ...minutes, files: minutes.files.map(withoutPlace) },
    ...{ votes, gaps, may },
    onPaper: isOnPaper(meeting),
    late: isLateNow(meeting, minutes),
    confirmBy: confirmBy(meeting.day),
    people: may.write ? everybody.map(({ member, name }) => ({ member, name })) : [],
  }
}

const missingOf = (everybody: readonly PersonRow[]): PersonRow[] =>
  everybody.filter(({ due, state }) => due && !attended(state))

const withoutPlace = ({ id, name, sort, bytes, by, byName, at }: Minutes['files'][number]) => ({
  ...{ id, name, sort, bytes, by, byName, at },
})

export const votesOf = ({ meeting, minutes, rows }: Kept): VoteResult[] =>
  resultsOf(minutes.parts.votes.value, roomOf(meeting, rows))

export const gapsOf = (kept: Kept): Gap[] =>
  gapsIn({
    meeting: kept.meeting,
    parts: kept.minutes.parts,
    missing: missingOf(people(kept.meeting, kept.rows)),
    votes: votesOf(kept),
  })

/** By when it was confirmed, or would be if it were today. */
export function isLateNow(meeting: Meeting, { status, steps }: Pick<Minutes, 'status' | 'steps'>): boolean {
  const confirmedAt = stands({ status })
    ? steps.filter(({ did }) => did === 'confirmed').at(-1)?.at
    : undefined
  return isLate(meeting.day, {
    ...(meeting.afterwards && { writtenOn: chinaDay(meeting.afterwards.at) }),
    confirmedOn: chinaDay(confirmedAt ?? now()),
  })
}
