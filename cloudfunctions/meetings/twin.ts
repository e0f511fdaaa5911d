import type { Meeting } from '#types/meeting'
import { statusName } from '#domain/wording/meetings'
import { sayMoment } from '../shared/clock'
import { meetingsLike, type Beside } from '../shared/collections/meeting-plans'
import { takeTurn } from '../shared/collections/organizations'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'

/**
 * Writes a meeting down unless it is there already, told otherwise: the same kind, by the same people, at the same time.
 * Of two officers who send it at once the second is told of the first, as its holder lets in one after the other.
 */
export async function alone(
  meeting: Meeting,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await inTransaction(async (transaction) => {
    await takeTurn(transaction, meeting.path.at(-1)!)
    await refuseTwin(meeting)
    await work(transaction)
  })
}

/** Two of one kind may well run at once where nobody is due at both: some go here, others there. */
export async function refuseTwin(meeting: Meeting): Promise<void> {
  const due = new Set(meeting.due.map(({ member }) => member))
  const twin = (await meetingsLike(meeting)).find((other) => other.due.some(({ member }) => due.has(member)))
  if (twin) refuse('conflict', sayTwin(twin, meeting))
}

function sayTwin(twin: Beside, { afterwards }: Meeting): string {
  const there = `${sayMoment(twin.startsAt)} 已有一次“${twin.title}”（${statusName[twin.status]}）`
  if (afterwards) return `${there}，不用再补录，请在那次会议的名单里点名登记`
  return `${there}，请不要重复安排；要改时间请修改那次会议，如是另一次会议请错开时间`
}
