import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Attendance, Meeting } from '#types/meeting'
import type { Purpose, Scan } from '#types/meeting-inputs'
import type { Binding } from '#types/member'
import { arrivalAt } from '#domain/attendance/arrival'
import { attended } from '#domain/attendance/tally'
import { lateScanDays } from '#domain/meetings/settings'
import type { Caller } from '../shared/caller'
import { addMinutes, now, sayMoment } from '../shared/clock'
import {
  addAttendance,
  correctAttendance,
  findAttendance,
  saidBefore,
} from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { arrive, judgeScan } from './arrive'
import { codeTimes } from './codes'
import { depart } from './depart'
import { enter, refuseCancelled, refuseStranger } from './enter'
import { rowOf } from './row'
import { settle } from './settle'
import { card, ownRow } from './show'
import { theMeeting } from './stage'
import { judgeToken, shownAt, type Judged } from './token'

const turns = 3

/**
 * A scan that the phone kept while it had no network. Where its code is still fresh it is a scan like any other; else it
 * counts from the moment its code was shown, once the host confirms it. Sent again, it answers what the row says by now.
 */
export async function sendScan(
  { meeting: id, token }: z.output<typeof Scan>,
  caller: Caller,
): Promise<Output<'meetings', 'sendScan'>> {
  const binding = await caller.member()
  const found = await theMeeting(id)
  refuseCancelled(found)
  const judged = judgeToken(token, id, found.key, now())
  const running = found.status !== 'closed' && arrivalAt(found, now()) !== 'over'
  const atOnce =
    running && judged.purpose === 'in' && (judged.state === 'fresh' || judged.state === 'printed')
  const meeting = atOnce ? await enter(found, binding) : found
  const row = atOnce
    ? await arrive(meeting, binding, judgeScan(meeting, judged))
    : await comeOrGoLater(meeting, binding, token, judged)
  return { meeting: card(meeting), row: ownRow(meeting, row) }
}

async function comeOrGoLater(
  meeting: Meeting,
  binding: Binding,
  token: string,
  judged: Judged,
): Promise<Attendance> {
  const { purpose, at } = momentOf(meeting, token) ?? refuseToken(judged)
  if (now() > addMinutes(meeting.endsAt, lateScanDays * 24 * 60))
    refuse('closed', `会议结束已超过 ${lateScanDays} 天，不能再补传，请主持人用点名为您补登`)
  const row =
    purpose === 'out'
      ? await depart(meeting, binding.member, at, ['present', 'late', 'unconfirmed'])
      : await comeLater(meeting, binding, at)
  if (meeting.status === 'closed') await settle(meeting)
  return row
}

/** Which code it was and when it was shown; of a printed code nobody can tell. */
function momentOf(meeting: Meeting, token: string): { purpose: Purpose; at: Instant } | undefined {
  for (const purpose of ['in', 'out'] as const) {
    const { from, until } = codeTimes(meeting, purpose)
    const shown = { from, until: until < now() ? until : now() }
    const at = shownAt(token, meeting._id, meeting.key, purpose, shown)
    if (at !== undefined) return { purpose, at }
  }
  return undefined
}

function refuseToken({ state }: Judged): never {
  if (state === 'printed')
    return refuse('closed', '固定码看不出是什么时候扫的，会议结束后不能补传，请主持人用点名为您补登')
  return refuse('invalid', '这不是本次会议的签到码，不能补传；如您到了会场，请主持人用点名为您登记')
}

/** A row that waits for the host, from the moment of the scan. Whoever is down as having come stays so. */
async function comeLater(meeting: Meeting, binding: Binding, shown: Instant): Promise<Attendance> {
  refuseStranger(meeting, binding)
  if (now() < meeting.opensAt)
    refuse('closed', `还没有到签到时间，${sayMoment(meeting.opensAt)} 开始签到，请到时再扫一次`)
  const at = shown < meeting.opensAt ? meeting.opensAt : shown
  const row = rowOf(meeting, binding, binding, { state: 'unconfirmed', at, way: 'scan' })
  for (let turn = 0; turn < turns; turn++) {
    if (await addAttendance(row)) return row
    const there = await findAttendance(meeting._id, binding.member)
    if (!there) continue
    if (stands(there, at)) return there
    if (await correctAttendance(there, row)) return { ...row, changes: [...there.changes, saidBefore(there)] }
  }
  return refuse('conflict', '您的登记正在被修改，请过一会儿再补传')
}

/** Whether a row says as much already: one came, one waits, or the host has judged this very scan. */
const stands = ({ state, changes }: Attendance, at: Instant): boolean =>
  attended(state) ||
  state === 'unconfirmed' ||
  changes.some((said) => said.state === 'unconfirmed' && said.at === at)
