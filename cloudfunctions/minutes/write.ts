import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { DuePerson, Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type {
  CarriedOut,
  MinutesPage,
  OneRecord,
  Part,
  PartSave,
  PartValue,
  RecordCorrection,
  Resolution,
} from '#types/minutes'
import { rewritten } from '#domain/meetings/minutes'
import { isOnPaper } from '#domain/meetings/nature'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { findAttendance } from '../shared/collections/attendances'
import { refuse } from '../shared/refuse'
import { changeRecord } from './change'
import { demandKeeper, refuseUntimely } from './may'
import { pageFor } from './page'

const correctionsAtMost = 50

export async function open({ meeting }: z.output<typeof OneRecord>, caller: Caller): Promise<MinutesPage> {
  return pageFor(meeting, await caller.member())
}

/** Writes one part, if it still stands as the writer saw it. What they sent already is kept already. */
export async function save(
  { meeting: id, part: name, value: sent, was }: z.output<typeof PartSave>,
  caller: Caller,
): Promise<Output<'minutes', 'save'>> {
  const by = await caller.member()
  let kept = true
  await changeRecord({ meeting: id, by, did: 'save', fields: [name] }, async ({ meeting, minutes }) => {
    demandKeeper({ meeting, minutes }, by)
    const value = name === 'facts' ? await withNames(meeting, sent) : sent
    const part: Part = minutes.parts[name]
    if (part.revision > 0 && isDeepStrictEqual(part.value, value)) return minutes
    refuseUntimely({ meeting, minutes })
    kept = part.revision === was
    if (!kept) return minutes
    refuseValue(name, value, meeting)
    return { ...minutes, parts: { ...minutes.parts, [name]: rewritten(part, value, hand(by)) } }
  })
  return { kept, page: await pageFor(id, by) }
}

const hand = ({ member, name }: Binding) => ({ by: member, byName: name, at: now() })

type Facts = PartValue<'facts'>

/** Whoever is chosen from the list is written down by the name they have there. */
async function withNames(meeting: Meeting, facts: Facts): Promise<Facts> {
  const [recorder, lecturer] = [
    await nameAt(meeting, facts.recorder, '记录人'),
    await nameAt(meeting, facts.lecturer, '主讲人'),
  ]
  return {
    ...facts,
    ...(recorder && { recorderName: recorder }),
    ...(lecturer && { lecturerName: lecturer }),
  }
}

async function nameAt(
  meeting: Meeting,
  member: string | undefined,
  what: string,
): Promise<string | undefined> {
  if (!member) return undefined
  const due = meeting.due.find((person: DuePerson) => person.member === member)
  const there = due ?? (await findAttendance(meeting._id, member))
  return there?.name ?? refuse('invalid', `${what}要从应到或列席人员里选；不在其中的，请只填姓名`)
}

function refuseValue(name: string, value: PartValue, meeting: Meeting): void {
  if (name === 'points' && isOnPaper(meeting) && (value as PartValue<'points'>).length > 0)
    refuse('invalid', '这类会议的发言只留纸质材料，请在基本情况里填写材料存放处和保管人')
  if (name === 'resolutions') for (const { doneOn } of value as PartValue<'resolutions'>) refuseFuture(doneOn)
}

function refuseFuture(doneOn: Day | undefined): void {
  if (doneOn && doneOn > chinaDay(now())) refuse('invalid', '完成日期不能在今天以后，请重新选择')
}

/** Says that something resolved was carried out, or that it was not after all; the words stay as they were. */
export async function carryOut(
  { meeting: id, resolution, doneOn }: z.output<typeof CarriedOut>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  refuseFuture(doneOn)
  await changeRecord({ meeting: id, by, did: 'carryOut', fields: ['doneOn'] }, ({ meeting, minutes }) => {
    demandKeeper({ meeting, minutes }, by)
    const part = minutes.parts.resolutions
    const found = part.value.find((one) => one.id === resolution)
    if (!found) return refuse('notFound', '没有找到这条决议，请刷新后再试')
    if (found.doneOn === doneOn) return minutes
    if (doneOn && doneOn < meeting.day) return refuse('invalid', '完成日期不能早于会议当天，请重新选择')
    const value = part.value.map((one) => (one === found ? doneThen(one, doneOn) : one))
    return { ...minutes, parts: { ...minutes.parts, resolutions: rewritten(part, value, hand(by)) } }
  })
  return pageFor(id, by)
}

function doneThen({ id, text, owner, dueOn }: Resolution, doneOn: Day | undefined): Resolution {
  return { id, text, owner, ...(dueOn && { dueOn }), ...(doneOn && { doneOn }) }
}

/** Adds what was wrong or forgotten in a record that stands; nothing in it is changed. */
export async function correct(
  { meeting: id, id: own, text }: z.output<typeof RecordCorrection>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  await changeRecord({ meeting: id, by, did: 'correct', fields: ['corrections'] }, ({ meeting, minutes }) => {
    demandKeeper({ meeting, minutes }, by)
    const there = minutes.corrections.find((one) => one.id === own)
    if (there?.text === text) return minutes
    if (there) return refuse('conflict', '这条更正已经保存，不能再改；请另写一条')
    if (minutes.status === 'draft' || minutes.status === 'sentBack')
      return refuse('closed', '记录还没有确认，请直接改记录')
    if (minutes.corrections.length >= correctionsAtMost)
      return refuse('tooMany', `更正最多 ${correctionsAtMost} 条，请把内容合在一起写`)
    return { ...minutes, corrections: [...minutes.corrections, { id: own, text, ...hand(by) }] }
  })
  return pageFor(id, by)
}
