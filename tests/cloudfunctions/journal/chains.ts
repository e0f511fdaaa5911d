import type { JournalEntry, JournalSeal, Verified } from '#types/journal'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { after, good, type House } from '../house'

type Firing = { code?: string }

/** Runs the timer that seals, as the platform does, and says what it was answered. */
export async function sealNow(house: House, body: object = {}): Promise<Firing[]> {
  const answer = await fetch(`${house.url()}/timers/journal/seal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return ((await answer.json()) as { fired: Firing[] }).fired
}

/** An entry as a function would note it, so many minutes after the morning. */
export const anEntry = (chain: string, minutes: number, n = 0): JournalEntry => ({
  _id: `${after(minutes)}-${chain}-${String(n).padStart(6, '0')}`,
  ...{ schema: SCHEMA, at: after(minutes), by: 'zonghe-01', byName: '甲立春', did: 'roster.edit' },
  ...{ collection: 'members', document: 'zonghe-08', fields: ['education', 'phone'], chain },
  subject: 'zonghe-08',
})

/** A journal with nothing in it, and nothing sealed. */
export async function clear(house: House): Promise<void> {
  const db = house.database()
  for (const name of ['journal', 'seals'])
    await db
      .collection(name)
      .where({ _id: db.command.exists(true) })
      .remove()
  await db.collection('meta').doc('journal').remove()
}

export const write = (house: House, entries: readonly JournalEntry[]) =>
  house
    .database()
    .collection('journal')
    .add(entries as object)

export async function linksOf(house: House, chain: string): Promise<JournalSeal[]> {
  const { data } = await house
    .database()
    .collection('seals')
    .where({ chain })
    .orderBy('number', 'asc')
    .limit(1000)
    .get()
  return data as JournalSeal[]
}

/** What the branch's secretary is told of it. */
export const verified = async (house: House, at = 'zonghe', by = `${at}-01`): Promise<Verified> =>
  good(await house.as(by)('journal', 'verify', { at }))

/** A chain of three links of two entries each: at 0 and 1, 10 and 11, 20 and 21 minutes. */
export async function threeLinks(house: House): Promise<void> {
  await clear(house)
  for (const minutes of [0, 10, 20]) {
    await house.moveTo(after(minutes + 9))
    await write(house, [anEntry('zonghe', minutes), anEntry('zonghe', minutes + 1)])
    await sealNow(house)
  }
}
