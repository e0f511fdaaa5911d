import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { OneMeeting } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { resultsOf, roomOf } from '#domain/meetings/votes'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { note } from '../shared/collections/journal'
import { findKept } from '../shared/collections/minutes'
import { findOrganizations } from '../shared/collections/organizations'
import { letPass } from '../shared/collections/passing-files'
import { keepFile, linkTo } from '../shared/files'
import { branchesFor } from '../shared/joint'
import { namesInRecord } from '../shared/record-sight'
import { refuse } from '../shared/refuse'
import { exportHours } from './forget'
import { fill } from './record/fill'
import { meetingAt, noMeeting, within } from './sight'
import { writeSignIn } from './sign-in/write'

type One = z.output<typeof OneMeeting>

/** The sign-in sheet of a meeting, or of those branches of it whose roll the caller may call. */
export async function signInSheet(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'exchange', 'signInSheet'>> {
  const officer = await caller.member()
  const found = await meetingAt(id)
  const branches = await branchesFor(officer, 'callRoll', found)
  if (branches.length === 0)
    return refuse('forbidden', '只有本支部书记、委员（小组会还有本组组长）可以导出签到表')
  if (found.status === 'cancelled') return refuse('closed', '会议已取消，没有签到表可以导出')

  const isJoint = found.branches.length > 1
  const [rows, places] = await Promise.all([attendancesOf(id), isJoint ? findOrganizations(branches) : []])
  const isWhole = branches.length === found.branches.length
  const file = await writeSignIn({
    meeting: within(found, branches),
    rows: rows.filter(({ branch }) => isWhole || branches.includes(branch)),
    branchName: new Map(places.map(({ _id, name }) => [_id, name])),
  })
  return handOut(officer, found, { did: 'exchange.signInSheet', name: '签到表.xlsx', file })
}

/** The record of a meeting, to be printed and signed. */
export async function meetingRecord(
  { meeting: id }: One,
  caller: Caller,
): Promise<Output<'exchange', 'meetingRecord'>> {
  const reader = await caller.member()
  const kept = (await findKept(id)) ?? noMeeting()
  const named = await namesInRecord(kept, reader)
  if (!named)
    return refuse('forbidden', '会议记录经主持人确认后，参会支部的党员才能看；需要时请找本支部书记或记录人')
  if (kept.meeting.status === 'cancelled') return refuse('closed', '会议已取消，没有会议记录可以导出')

  const votes = resultsOf(kept.minutes.parts.votes.value, roomOf(kept.meeting, kept.rows))
  const form = fill({ ...kept, named, votes })
  // Half of the bundle, and only this needs it: it is loaded when it is asked for.
  const { writeRecord } = await import('./record/write')
  const file = await writeRecord(form)
  return handOut(reader, kept.meeting, { did: 'exchange.meetingRecord', name: '会议记录.docx', file })
}

type Paper = { did: string; name: string; file: Buffer }

/** Noted before it is handed out; the file lies there for an hour, its link lives for less. */
async function handOut(
  { member, name: byName }: Binding,
  { _id, branch }: Pick<Meeting, '_id' | 'branch'>,
  { did, name, file }: Paper,
): Promise<{ url: string; expiresAt: Instant }> {
  await note({ by: member, byName, did, collection: 'meetings', document: _id, fields: [], chain: branch })
  const kept = await keepFile(`exports/${member}/${_id}/${name}`, file)
  await letPass(kept, addMinutes(now(), exportHours * 60))
  return linkTo(kept)
}
