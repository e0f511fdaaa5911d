import type { Attendance, Meeting } from '#types/meeting'
import type { MakeUp } from '#types/make-up'
import type { Minutes } from '#types/minutes'
import { tally } from '#domain/attendance/tally'
import { outcomesOf } from '#domain/attendance/outcomes'
import { isWorkday } from '#domain/calendar/weekdays'
import { summaryOf } from '#domain/meetings/minutes'
import { good, openHouse, type House } from './house'

/** Late in the year, when most of it was held. */
const now = '2026-10-15T01:20:00.000Z'
let house: House
let meetings: Meeting[]
let rows: Attendance[]
let makeUps: MakeUp[]
let minutes: Map<string, Minutes>
beforeAll(async () => {
  house = await openHouse({ now })
  meetings = (await all<Meeting>('meetings')).filter(({ _id }) => !_id.startsWith('today-'))
  ;[rows, makeUps] = [await all<Attendance>('attendances'), await all<MakeUp>('makeUps')]
  minutes = new Map((await all<Minutes>('minutes')).map((one) => [one._id, one]))
})
afterAll(() => house.close())

async function all<T extends { _id: string }>(collection: string): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const { data } = await house
      .database()
      .collection(collection)
      .where({ _id: house.database().command.gt(found.at(-1)?._id ?? '') })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get()
    found.push(...(data as T[]))
    if (data.length < 1000) return found
  }
}
const held = () => meetings.filter(({ status }) => status === 'closed')
const of = (branch: string) => meetings.filter((meeting) => meeting.branch === branch)

describe('演示的一年 — a good branch’s year', () => {
  it('is held on working days, with an agenda, and was made known', () => {
    expect(meetings.filter(({ day }) => !isWorkday(day))).toEqual([])
    expect(meetings.filter(({ agenda }) => agenda.length === 0)).toEqual([])
    expect(held().filter(({ noticedAt, closedAt }) => !noticedAt || !closedAt)).toEqual([])
  })

  it('is counted by its rows', () => {
    for (const { _id, due, quorum, tally: counted, outcomes } of held()) {
      const here = rows.filter(({ meeting }) => meeting === _id)
      expect(counted).toEqual(tally(due, here, quorum))
      expect(outcomes).toEqual(
        outcomesOf(
          due,
          here,
          makeUps.filter(({ meeting }) => meeting === _id),
        ),
      )
    }
  })

  it('has leave with its reasons, some who left early, and what was made up since', () => {
    expect(rows.filter(({ state, reason }) => (state === 'leave') !== (reason !== undefined))).toEqual([])
    expect(rows.some(({ leftEarly }) => leftEarly)).toBe(true)
    expect(makeUps.length).toBeGreaterThan(10)
    expect(makeUps.filter(({ answer, member }) => answer?.by === member || answer!.at > now)).toEqual([])
  })

  it('is written down: what the lists need of the minutes is what stands in them', () => {
    for (const { _id, record } of held()) expect(record).toEqual(summaryOf(minutes.get(_id)!))
    const steps = [...minutes.values()].flatMap((one) => one.steps)
    expect(steps.filter(({ at }) => at > now)).toEqual([])
  })

  it('leaves two minutes to be written and one sent back in the first branch', () => {
    const open = of('zonghe').flatMap(({ record }) =>
      record && record.status !== 'closed' ? record.status : [],
    )

    expect(open.sort()).toEqual(['draft', 'draft', 'sentBack'])
  })

  it('keeps no words of criticism', () => {
    const onPaper = held().filter(({ kind }) => kind === 'organizationalLifeMeeting')

    expect(onPaper.length).toBeGreaterThan(0)
    expect(onPaper.filter(({ _id }) => minutes.get(_id)!.parts.points.value.length > 0)).toEqual([])
  })

  it('misses one meeting of one group', () => {
    const months = of('zonghe').flatMap(({ group, day }) => (group === 'zonghe-g2' ? day.slice(5, 7) : []))

    expect(months.sort()).toEqual(['01', '03', '04', '05', '06', '07', '08', '09', '10', '11'])
  })

  it('has two branches together, with everybody signed out', () => {
    const [together] = of('xinghe-jiguan')
    const here = rows.filter(({ meeting, state }) => meeting === together!._id && state !== 'leave')

    expect(together!.branches).toEqual(['zonghe', 'zhizao'])
    expect(here.every(({ leftAt }) => leftAt !== undefined)).toBe(true)
  })

  it('goes on into next month: the days just ahead were made known', () => {
    const planned = meetings.filter(({ status }) => status === 'planned')

    expect(planned.some(({ noticedAt }) => noticedAt)).toBe(true)
    expect(planned.some(({ noticedAt }) => !noticedAt)).toBe(true)
  })

  it('tried again later, what was planned was held, with all that belongs to it', async () => {
    const { _id } = meetings.find(({ status }) => status === 'planned')!
    await house.moveTo('2026-11-14T01:20:00.000Z')
    good(await house.prepare())
    const meeting = (await house.stored<Meeting>('meetings', _id))!

    expect(meeting).toMatchObject({ status: 'closed', closedAt: expect.any(String) as string })
    expect(meeting.outcomes).toHaveLength(meeting.due.length)
    expect(meeting.record).toEqual(summaryOf((await house.stored<Minutes>('minutes', _id))!))
  })
})
