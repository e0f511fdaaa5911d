import type { Part } from '#types/minutes'
import { Refused } from '../../../src/api/refused'
import { draftShelf } from '../../../src/pages/minutes/drafts'
import { startWriter } from '../../../src/pages/minutes/writer'

type Agenda = Part<'agenda'>

/** A phone, and a server that keeps one part by the rule of revisions; each answer waits until it is let through. */
function scene(first: Agenda = { revision: 1, value: [] }) {
  const kept = new Map<string, unknown>()
  const drafts = draftShelf(
    {
      read: (key) => kept.get(key),
      write: (key, value) => void kept.set(key, value),
      clear: (key) => void kept.delete(key),
    },
    { member: 'zhang', meeting: 'meeting-1', part: 'agenda' },
  )
  const cloud = { part: first, isThere: true, calls: 0, refuses: undefined as Refused | undefined }
  const send = async (value: string[], was: number) => {
    cloud.calls += 1
    if (cloud.refuses) throw cloud.refuses
    if (!cloud.isThere) throw Refused.unreached(false)
    const isKept = was === cloud.part.revision
    if (isKept) cloud.part = { revision: was + 1, value }
    return { kept: isKept, part: cloud.part }
  }
  const open = (server = cloud.part) => startWriter({ part: 'agenda', server, drafts, send, now: () => 7 })
  const byAnother = (...value: string[]) => (cloud.part = { revision: cloud.part.revision + 1, value })
  return { drafts, cloud, open, byAnother }
}
const pass = (millis: number) => jest.advanceTimersByTimeAsync(millis)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

it('a closed app loses nothing: what was typed is on the phone before the server has it', async () => {
  const { open, drafts, cloud } = scene()
  open().type(['一'])
  await pass(300)
  expect(drafts.find()).toMatchObject({ value: ['一'], at: 7 })
  expect(cloud.calls).toBe(0)
  expect(open().now()).toMatchObject({ value: ['一'], other: { draftAt: 7 } })
})

it('after a pause the server has it, and the phone lets it go', async () => {
  const { open, drafts, cloud } = scene()
  const writer = open()
  writer.type(['一'])
  await pass(1_499)
  expect(cloud.calls).toBe(0)
  await pass(1)
  expect(cloud.part.value).toEqual(['一'])
  expect(writer.now().standing).toEqual({ is: 'saved' })
  expect(drafts.find()).toBeUndefined()
})

it('a quick hand is saved once it rests, not at every key', async () => {
  const { open, cloud } = scene()
  const writer = open()
  for (const value of ['一', '一二', '一二三']) {
    writer.type([value])
    await pass(1_000)
  }
  await pass(500)
  expect(cloud).toMatchObject({ calls: 1, part: { value: ['一二三'] } })
})

it('without network it stays on the phone, says so, and goes by itself when the network is back', async () => {
  const { open, drafts, cloud } = scene()
  cloud.isThere = false
  const writer = open()
  writer.type(['一'])
  await pass(1_500)
  expect(writer.now().standing).toEqual({ is: 'offline' })
  expect(drafts.find()?.value).toEqual(['一'])
  cloud.isThere = true
  await pass(15_000)
  expect(writer.now().standing).toEqual({ is: 'saved' })
})

it('leaving sends at once what was typed a moment ago', async () => {
  const { open, drafts, cloud } = scene()
  const writer = open()
  writer.type(['一'])
  await writer.end()
  expect(cloud.part.value).toEqual(['一'])
  expect(drafts.find()).toBeUndefined()
})

it('leaving while a save is on its way sends what came after it too', async () => {
  const { open, cloud } = scene()
  const writer = open()
  writer.type(['一'])
  const first = writer.flush()
  writer.type(['一', '二'])
  await writer.end()
  await first
  expect(cloud).toMatchObject({ calls: 2, part: { value: ['一', '二'] } })
})

it('leaving without network leaves it on the phone, and nothing tries behind the back of the next page', async () => {
  const { open, drafts, cloud } = scene()
  cloud.isThere = false
  const writer = open()
  writer.type(['一'])
  await writer.end()
  cloud.isThere = true
  await pass(60_000)
  expect(cloud.calls).toBe(1)
  expect(drafts.find()?.value).toEqual(['一'])
})

it('where somebody wrote meanwhile, nothing more is sent until one has chosen', async () => {
  const { open, cloud, byAnother } = scene()
  const writer = open()
  byAnother('他')
  writer.type(['我'])
  await pass(1_500)
  expect(writer.now().other?.part.value).toEqual(['他'])
  writer.type(['我', '还有'])
  await pass(60_000)
  expect(cloud).toMatchObject({ calls: 1, part: { value: ['他'] } })
  writer.choose('both')
  await pass(1_500)
  expect(cloud.part.value).toEqual(['他', '我', '还有'])
})

it('two recorders at once: neither loses a word, whoever saves first', async () => {
  const { cloud, open } = scene()
  const [mine, theirs] = [open(), open()]
  mine.type(['甲写的'])
  theirs.type(['乙写的'])
  await pass(1_500)
  for (const writer of [mine, theirs]) if (writer.now().other) writer.choose('both')
  await pass(1_500)
  expect([...cloud.part.value].sort()).toEqual(['乙写的', '甲写的'])
})

it('a no is told and not asked again until something was changed', async () => {
  const { open, drafts, cloud } = scene()
  cloud.refuses = new Refused('invalid', '议题最多 20 项')
  const writer = open()
  writer.type(['一'])
  await pass(60_000)
  expect(cloud.calls).toBe(1)
  expect(writer.now().standing).toEqual({ is: 'refused', say: '议题最多 20 项' })
  expect(drafts.find()?.value).toEqual(['一'])
})

it('that there is nothing is said to the server as well', async () => {
  const { open, cloud } = scene({ revision: 0, value: [] })
  const writer = open()
  await writer.declare()
  expect(cloud.part).toEqual({ revision: 1, value: [] })
  expect(writer.now()).toMatchObject({ standing: { is: 'saved' }, base: { revision: 1 } })
})
