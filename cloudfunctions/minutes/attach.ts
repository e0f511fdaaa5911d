import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Attachment, Minutes, MinutesPage, NewFile, OneFile } from '#types/minutes'
import { attachmentLimits } from '#domain/meetings/attachments'
import { isOnPaper } from '#domain/meetings/nature'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { letPass, letStay } from '../shared/collections/passing-files'
import { dropFile, keepFile, linkTo, readFile, refuseOthers } from '../shared/files'
import { Refusal, refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { changeRecord } from './change'
import { checkFile, type Checked } from './file/check'
import { demandKeeper, refuseUnheld, refuseUntimely } from './may'
import { keptAt, pageFor, readable } from './page'

/** How long a file that was put aside may wait to be attached, should the power be cut between. */
const asideMinutes = 60
const tooBig = `文件超过 ${attachmentLimits.bytes / 1024 / 1024} MB，照片请先压缩，文件请另存为较小的 PDF 后再上传`
const nameOf = { photo: '照片', paper: '文件' } as const

/** Takes a photo or a paper from the caller's inbox. The same one sent twice is kept once. */
export async function attach(
  { meeting: id, file, name }: z.output<typeof NewFile>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  const kept = await keptAt(id)
  demandKeeper(kept, by)
  refuseOthers(file, caller.openid())
  refuseOver(kept)
  const found = await checkInbox(file, name, kept.meeting)
  const digest = createHash('sha256').update(found.bytes).digest('hex')
  if (!isThere(kept.minutes, digest)) await add(id, by, await putAside(id, by, { ...found, name, digest }))
  await dropFile(file)
  return pageFor(id, by)
}

const isThere = ({ files }: Minutes, digest: string): boolean => files.some(({ id }) => id === digest)

/** What is left in the inbox is of no use to anybody once it was refused. */
async function checkInbox(file: string, name: string, meeting: Meeting): Promise<Checked> {
  try {
    const bytes = await readFile(file, attachmentLimits.bytes)
    if (bytes === 'tooBig') return refuse('invalid', tooBig)
    const found = checkFile(bytes, name)
    if (found.sort === 'paper' && isOnPaper(meeting))
      return refuse('invalid', '这类会议的发言材料只留纸质，请填写存放处和保管人，不要上传文件')
    return found
  } catch (error) {
    if (error instanceof Refusal) await dropFile(file)
    throw error
  }
}

type Found = Checked & { name: string; digest: string }

/** Puts it where it will lie, to go again by itself unless it is attached. */
async function putAside(meeting: string, by: Binding, found: Found): Promise<Attachment> {
  const { sort, extension, bytes, digest: id } = found
  // Under a name of its own: two who send the same one at once never touch each other's.
  const path = `meetings/${meeting}/${id}-${makeKey().slice(0, 8)}.${extension}`
  const file = await keepFile(path, bytes)
  await letPass(file, addMinutes(now(), asideMinutes))
  const name = calledAs(found)
  return { id, name, sort, bytes: bytes.length, file, by: by.member, byName: by.name, at: now() }
}

/** A paper's name says what it is: phones open it by that. */
function calledAs({ name, sort, extension }: Found): string {
  const called = name || nameOf[sort]
  const isSaid = sort === 'photo' || called.toLowerCase().endsWith(`.${extension}`)
  return isSaid ? called : `${called}.${extension}`
}

async function add(id: string, by: Binding, one: Attachment): Promise<void> {
  await changeRecord({ meeting: id, by, did: 'attach', fields: ['files'] }, async (read, transaction) => {
    demandKeeper(read, by)
    refuseOver(read)
    const { minutes } = read
    if (isThere(minutes, one.id)) return minutes
    if (minutes.files.length >= attachmentLimits.files)
      return refuse('tooMany', `一次会议最多 ${attachmentLimits.files} 个附件，请先删去不需要的`)
    await letStay(transaction, one.file)
    return { ...minutes, files: [...minutes.files, one] }
  })
}

/** Photos and papers may be added until the record is put away. */
function refuseOver({ meeting, minutes }: { meeting: Meeting; minutes: Minutes }): void {
  refuseUnheld(meeting)
  if (minutes.status === 'closed') refuse('closed', '记录已经归档，不能再加附件；如有补充，请写更正')
}

/** Takes one away again, as long as the record does not stand. */
export async function detach(
  { meeting: id, file: digest }: z.output<typeof OneFile>,
  caller: Caller,
): Promise<MinutesPage> {
  const by = await caller.member()
  let gone: string | undefined
  await changeRecord({ meeting: id, by, did: 'detach', fields: ['files'] }, async (read, transaction) => {
    demandKeeper(read, by)
    const { minutes } = read
    gone = minutes.files.find((one) => one.id === digest)?.file
    if (!gone) return minutes
    refuseUntimely(read)
    // Should the power be cut before it is dropped, the timer drops it.
    await letPass(gone, now(), transaction)
    return { ...minutes, files: minutes.files.filter((one) => one.id !== digest) }
  })
  if (gone) await dropFile(gone)
  return pageFor(id, by)
}

export async function fileLink(
  { meeting: id, file: digest }: z.output<typeof OneFile>,
  caller: Caller,
): Promise<Output<'minutes', 'fileLink'>> {
  const { minutes } = (await readable(id, await caller.member())).kept
  const found = minutes.files.find((one) => one.id === digest)
  return linkTo(found?.file ?? refuse('notFound', '这个附件已经删去，请刷新后再看'))
}
