import type * as z from 'zod'
import type { Output } from '#types/api'
import type { MakeUpsQuery, MakeUpTask } from '#types/make-up'
import { dueOn } from '#domain/meetings/make-ups'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { findWithBranches, pageOfOwed, type Owed, type Page } from '../shared/collections/owed'
import { refuse } from '../shared/refuse'
import { settleIfFree } from './settle'
import { theMeeting } from './stage'

const pageSize = 50
const aYear = 366 * 24 * 60

/** What is owed and what waits for a word, at or below an organization, of the last year: the newest meeting first. */
export async function makeUps(
  { at, after }: z.output<typeof MakeUpsQuery>,
  caller: Caller,
): Promise<Output<'meetings', 'makeUps'>> {
  const officer = await caller.member()
  const place = (await findWithBranches(at)) ?? refuse('notFound', '没有找到这个党组织')
  demand(officer, 'settleMakeUps', place.path, '只有本支部书记、委员可以查看补学')
  const since = addMinutes(now(), -aYear)
  const found = await pageOfOwed(place, since, openCursor(after), pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  await enterAccepted(page.filter(isAccepted))
  return {
    tasks: page.filter((owed) => !isAccepted(owed)).map(taskOf),
    ...(found.length > pageSize && last && { next: `${last.startsAt}|${last._id}|${last.place}` }),
  }
}

const isAccepted = ({ made }: Owed): boolean => made?.status === 'accepted'

/** What was accepted as the power went has not entered its meeting yet. */
async function enterAccepted(accepted: readonly Owed[]): Promise<void> {
  for (const meeting of new Set(accepted.map(({ _id }) => _id))) await settleIfFree(await theMeeting(meeting))
}

function taskOf({ _id: meeting, member, name, kindName, title, day, made }: Owed): MakeUpTask {
  const { what, way, minutes, doneOn, reportedAt, answer } = made ?? {}
  const report = made && { what, way, minutes, doneOn, reportedAt, ...(answer && { answer }) }
  return {
    ...{ meeting, member, name, kindName, title, day, dueOn: dueOn(day), status: made?.status ?? 'owed' },
    ...(report && { report: report as NonNullable<MakeUpTask['report']> }),
  }
}

function openCursor(after: string | undefined): Page | undefined {
  if (after === undefined) return undefined
  const [startsAt, _id, place] = after.split('|')
  if (!startsAt || !_id || !place || !/^\d{1,4}$/.test(place))
    return refuse('invalid', '翻页的位置不对，请从头看起')
  return { startsAt, _id, place: Number(place) }
}
