import type * as z from 'zod'
import type { Output } from '#types/api'
import type { LateEntry, Meeting, Step } from '#types/meeting'
import type { Binding } from '#types/member'
import type { LateAnswer, LateWish } from '#types/minutes'
import type { Caller } from '../shared/caller'
import { now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { findMeeting, meetings, setLateEntry } from '../shared/collections/meetings'
import { findMinutes } from '../shared/collections/minutes'
import { markMetStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { consents, reviews } from './may'
import { isLateNow } from './page'

/** Asks the office above to let a record count that comes later than the rules allow. */
export async function askConsent(
  { meeting: id, reason }: z.output<typeof LateWish>,
  caller: Caller,
): Promise<Output<'minutes', 'askConsent'>> {
  const by = await caller.member()
  return changeEntry(id, by, 'askConsent', async (meeting, transaction) => {
    if (by.member !== meeting.host && !reviews({ meeting }, by))
      refuse('forbidden', '只有主持人或本支部书记、委员可以申请延迟补录')
    const { lateEntry } = meeting
    if (lateEntry?.answer?.given) refuse('closed', '上级已经同意，不用再申请')
    if (lateEntry && !lateEntry.answer && lateEntry.reason === reason) return lateEntry
    if (!isLateNow(meeting, await findMinutes(meeting, transaction)))
      refuse('closed', '还在规定的期限内，直接确认记录就可以，不用申请')
    return { did: 'consentAsked', lateEntry: { reason, askedAt: now() } }
  })
}

/** The office's word on it. Given, it is not taken back; refused, the branch may ask again. */
export async function answerConsent(
  { meeting: id, give: given, say }: z.output<typeof LateAnswer>,
  caller: Caller,
): Promise<Output<'minutes', 'answerConsent'>> {
  const by = await caller.member()
  return changeEntry(id, by, 'answerConsent', (meeting) => {
    if (!consents({ meeting }, by))
      refuse('forbidden', '延迟补录要由上级党组织答复，自己提出的要请别的同志答复')
    const { lateEntry } = meeting
    if (!lateEntry) return refuse('notFound', '这次会议没有申请延迟补录，请先由支部申请')
    if (!given && !say) return refuse('invalid', '请写明不同意的原因，让支部知道怎么补')
    const { answer, ...asked } = lateEntry
    if (answer?.given === given) return lateEntry
    if (answer) return refuse('conflict', `${answer.byName}已经答复；如要改变，请支部重新申请`)
    const did = given ? 'consented' : 'consentRefused'
    return { did, lateEntry: { ...asked, answer: { given, say, byName: by.name, at: now() } } }
  })
}

type Changed = { did: Step['did']; lateEntry: LateEntry }

/** Changes it with all that goes by it, or gives back what stood there already. */
async function changeEntry(
  id: string,
  by: Binding,
  action: string,
  how: (meeting: Meeting, transaction: Transaction) => LateEntry | Changed | Promise<LateEntry | Changed>,
): Promise<{ lateEntry: LateEntry }> {
  return inTransaction(async (transaction) => {
    const meeting =
      (await findMeeting(id, transaction)) ?? refuse('notFound', '没有找到这次会议，请从会议列表进入')
    const changed = await how(meeting, transaction)
    if (!('did' in changed)) return { lateEntry: changed }
    const { did, lateEntry } = changed
    const step = { did, by: by.member, byName: by.name, at: now() }
    await setLateEntry(transaction, id, lateEntry, step)
    await markMetStale(transaction, meeting, now())
    const document = { collection: meetings.name, document: id, chain: meeting.branch }
    const deed = { did: `minutes.${action}`, fields: ['lateEntry'], ...document }
    await note({ by: by.member, byName: by.name, ...deed }, transaction)
    return { lateEntry }
  })
}
