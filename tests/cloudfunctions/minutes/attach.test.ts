import { createHash } from 'node:crypto'
import type { JournalEntry } from '#types/journal'
import { cleanJpeg } from '../../../cloudfunctions/minutes/file/jpeg'
import { aBranch, type ABranch } from '../a-branch'
import { upload } from '../exchange/an-import'
import { hold } from '../hold'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, confirmed, storedMeeting, storedMinutes } from './a-record'
import { exif, photo, photoWith, png } from './pictures'

const megabyte = 1024 * 1024
const pdf = Buffer.from('%PDF-1.7\n')

let house: House
let branch: ABranch
let host: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  host = branch.people[0]!
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const put = (bytes: Buffer, who = host) => upload(house, who, bytes, 'file.bin')
const take = (meeting: string, file: string, who = host, name = '合影') =>
  house.as(who)('minutes', 'attach', { meeting, file, name })
const attach = async (meeting: string, bytes: Buffer, who = host) => take(meeting, await put(bytes, who), who)
const attached = async (meeting: string, bytes: Buffer) => good(await attach(meeting, bytes)).minutes.files
const detach = (meeting: string, file: string) => house.as(host)('minutes', 'detach', { meeting, file })
const link = async (meeting: string, file: string, who = host) =>
  good(await house.as(who)('minutes', 'fileLink', { meeting, file }))
const isThere = async (url: string): Promise<boolean> => (await fetch(url)).ok
const passing = async (): Promise<number> =>
  (await house.database().collection('passingFiles').count()).total ?? 0

describe('附件 — photos and papers of a meeting', () => {
  it('a photo is kept without its place, under the digest of what is kept, read by a link of ten minutes', async () => {
    const meeting = await aMeeting(house, branch)
    const [file] = await attached(meeting, photoWith([exif(6)]))
    const { url, expiresAt } = await link(meeting, file!.id)
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())

    expect(bytes).toEqual(cleanJpeg(photoWith([exif(6)])))
    expect(bytes.includes('GPS')).toBe(false)
    expect(file).toMatchObject({ name: '合影', sort: 'photo', bytes: bytes.length, by: host })
    expect(file!.id).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(expiresAt).toMatch(/^2026-03-25T01:3/)
    await house.moveTo(after(11))
    expect(await isThere(url)).toBe(false)
  })

  it('lies in a folder of the meeting, and the copy in the inbox goes', async () => {
    const meeting = await aMeeting(house, branch)
    const inbox = await put(photo)
    good(await take(meeting, inbox))
    const [file] = (await storedMinutes(house, meeting))!.files

    expect(file!.file).toMatch(new RegExp(`/meetings/${meeting}/${file!.id}-`))
    expect(await take(meeting, inbox)).toMatchObject(refusal('notFound', /已经在列表里，不用再传/))
    expect(await passing()).toBe(0)
  })

  it('the same one twice is one, also when two send it at once', async () => {
    const meeting = await aMeeting(house, branch)
    await attached(meeting, photo)
    expect(await attached(meeting, photoWith([exif(1)]))).toHaveLength(1)
    const other = await aMeeting(house, branch)
    const files = [await put(photo), await put(png(), branch.people[1])] as const
    await Promise.all([take(other, files[0]), take(other, files[1], branch.people[1]), attach(other, photo)])
    const kept = (await storedMinutes(house, other))!.files

    expect(kept.map(({ bytes }) => bytes).sort()).toEqual([photo.length, png().length].sort())
    for (const { id } of kept) expect(await isThere((await link(other, id)).url)).toBe(true)
  })

  it('the meeting counts its photos, and its papers not', async () => {
    const meeting = await aMeeting(house, branch)
    await attached(meeting, photo)
    await attached(meeting, pdf)

    expect((await storedMeeting(house, meeting)).record).toMatchObject({ photos: 1 })
  })

  it('a member reads one once the record stands', async () => {
    const meeting = await aMeeting(house, branch)
    const [file] = await attached(meeting, photo)
    const asked = { meeting, file: file!.id }
    expect(await house.as(branch.people[9])('minutes', 'fileLink', asked)).toMatchObject(
      refusal('forbidden', /确认后/),
    )
    await confirmed(house, host, meeting)

    expect(await isThere((await link(meeting, file!.id, branch.people[9])).url)).toBe(true)
  })

  it('the journal says that there is one more, without its name', async () => {
    const meeting = await aMeeting(house, branch)
    await attached(meeting, photo)
    const { data } = await house.database().collection('journal').where({ document: meeting }).get()

    expect(data as JournalEntry[]).toEqual([
      expect.objectContaining({ did: 'minutes.attach', fields: ['files'] }),
    ])
    expect(JSON.stringify(data)).not.toMatch('合影')
  })
})

describe('不收的 — what is not taken', () => {
  it.each([
    [5 * megabyte, undefined],
    [5 * megabyte + 1, /超过 5 MB，照片请先压缩/],
    // More than that the inbox itself takes from nobody.
    [20 * megabyte, /超过 5 MB，照片请先压缩/],
  ])('%i bytes', async (length, say) => {
    const meeting = await aMeeting(house, branch)
    const file = await put(Buffer.concat([pdf, Buffer.alloc(length - pdf.length)]))
    const reply = await take(meeting, file)

    if (say) expect(reply).toMatchObject(refusal('invalid', say))
    else expect(reply.ok).toBe(true)
    // Whether it is taken or not, nothing is left in the inbox.
    expect(await take(meeting, file)).toMatchObject(refusal('notFound', /没有找到上传的文件/))
  })

  it('what is no photo and no paper, by its name', async () => {
    expect(await attach(await aMeeting(house, branch), Buffer.from('GIF89a'))).toMatchObject(
      refusal('invalid', /“合影”是GIF 动图/),
    )
  })

  it('a file of somebody else’s inbox, which stays where it is', async () => {
    const [meeting, theirs] = [await aMeeting(house, branch), await put(photo, branch.people[1])]

    expect(await take(meeting, theirs)).toMatchObject(refusal('forbidden', /您自己上传的文件/))
    expect((await take(meeting, theirs, branch.people[1])).ok).toBe(true)
  })

  it('the 31st', async () => {
    const meeting = await aMeeting(house, branch)
    for (let n = 0; n < 30; n++) await attached(meeting, png(n))

    expect(await attach(meeting, photo)).toMatchObject(refusal('tooMany', /最多 30 个附件/))
    expect((await storedMinutes(house, meeting))!.files).toHaveLength(30)
  })

  it('papers where what is said stays on paper; a photo is welcome', async () => {
    const meeting = await aMeeting(house, branch, {
      kind: 'memberAppraisal',
      activities: ['memberAppraisal'],
    })

    expect(await attach(meeting, pdf)).toMatchObject(refusal('invalid', /只留纸质/))
    expect(await attached(meeting, photo)).toHaveLength(1)
  })

  it('one more once the record is put away; while it only stands, yes', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    expect(await attached(meeting, photo)).toHaveLength(1)
    good(await house.as(host)('minutes', 'close', { meeting }))

    expect(await attach(meeting, png())).toMatchObject(refusal('closed', /已经归档/))
  })
})

describe('删去 — taken away again', () => {
  it('with its file, as long as the record does not stand', async () => {
    const meeting = await aMeeting(house, branch)
    const [file] = await attached(meeting, photo)
    const { url } = await link(meeting, file!.id)
    good(await detach(meeting, file!.id))

    expect(await isThere(url)).toBe(false)
    expect((await storedMeeting(house, meeting)).record).toMatchObject({ photos: 0 })
    expect(good(await detach(meeting, file!.id)).minutes.files).toEqual([])
    expect(await house.as(host)('minutes', 'fileLink', { meeting, file: file!.id })).toMatchObject(
      refusal('notFound', /已经删去/),
    )
  })

  it('and not from one that stands', async () => {
    const meeting = await aMeeting(house, branch)
    const [file] = await attached(meeting, photo)
    await confirmed(house, host, meeting)

    expect(await detach(meeting, file!.id)).toMatchObject(refusal('closed', /已经确认/))
  })
})

describe('断电 — the power is cut between', () => {
  it('what was put aside is not attached and goes by itself; sent again it is attached and stays', async () => {
    const forget = () => fetch(`${house.url()}/timers/exchange/forget`, { method: 'POST' })
    const meeting = await aMeeting(house, branch)
    const inbox = await put(photo)
    const before = await passing()
    await hold(house, 'minutes', meeting)
    const taking = take(meeting, inbox).catch(() => undefined)
    while ((await passing()) === before);
    await house.killAndRestart()
    await taking
    expect(await storedMinutes(house, meeting)).toBeUndefined()
    const [file] = good(await take(meeting, inbox)).minutes.files

    await house.moveTo(after(62))
    await forget()
    expect(await passing()).toBe(0)
    expect(await isThere((await link(meeting, file!.id)).url)).toBe(true)
  })
})
