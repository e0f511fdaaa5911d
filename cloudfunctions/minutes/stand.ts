import type * as z from 'zod'
import type { Binding } from '#types/member'
import type { Minutes, MinutesPage, OneRecord, SentBack } from '#types/minutes'
import type { Caller } from '../shared/caller'
import { now } from '../shared/clock'
import { refuse } from '../shared/refuse'
import { changeRecord } from './change'
import { demandReviewer, refuseUntimely, reviews } from './may'
import { gapsOf, keptAt, pageFor } from './page'

type Step = Minutes['steps'][number]

/** The record stands from here on: whole, right, and by the host's word or a branch officer's. */
export async function confirm(
  { meeting: id }: z.output<typeof OneRecord>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  const { rows } = await keptAt(id)
  await changeRecord({ meeting: id, by, did: 'confirm', fields: ['status'] }, ({ meeting, minutes }) => {
    if (by.member !== meeting.host && !reviews({ meeting }, by))
      refuse('forbidden', '只有主持人或本支部书记、委员可以确认会议记录')
    if (minutes.status === 'confirmed' || minutes.status === 'closed') return minutes
    refuseUntimely({ meeting, minutes })
    const gaps = gapsOf({ meeting, minutes, rows })
    if (gaps.length > 0) refuse('closed', `还不能确认：${gaps.map(({ say }) => say).join('；')}`)
    return stepped(minutes, 'confirmed', by)
  })
  return pageFor(id, by)
}

export async function sendBack(
  { meeting: id, reason }: z.output<typeof SentBack>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  await changeRecord({ meeting: id, by, did: 'sendBack', fields: ['status'] }, ({ meeting, minutes }) => {
    demandReviewer({ meeting }, by, '退回')
    if (minutes.status === 'sentBack' && minutes.steps.at(-1)?.reason === reason) return minutes
    if (minutes.status === 'closed') refuse('closed', '记录已经归档，不能再退回；如有错漏，请写更正')
    if (minutes.status !== 'confirmed') refuse('closed', '记录还没有确认，记录人可以直接改，不用退回')
    return stepped(minutes, 'sentBack', by, reason)
  })
  return pageFor(id, by)
}

export async function close(
  { meeting: id }: z.output<typeof OneRecord>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  await changeRecord({ meeting: id, by, did: 'close', fields: ['status'] }, ({ meeting, minutes }) => {
    demandReviewer({ meeting }, by, '归档')
    if (minutes.status === 'closed') return minutes
    if (minutes.status !== 'confirmed') refuse('closed', '记录还没有确认，请主持人先确认，再归档')
    return stepped(minutes, 'closed', by)
  })
  return pageFor(id, by)
}

function stepped(minutes: Minutes, did: Step['did'], by: Binding, reason?: string): Minutes {
  const step: Step = { did, by: by.member, byName: by.name, at: now(), ...(reason && { reason }) }
  return { ...minutes, status: did, steps: [...minutes.steps, step] }
}
