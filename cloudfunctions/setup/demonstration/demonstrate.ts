import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { Player } from '#types/setup'
import { applicants as applicantsCollection } from '../../shared/collections/applicants'
import { attendances } from '../../shared/collections/attendances'
import { bindings as bindingsCollection } from '../../shared/collections/bindings'
import { corrections as correctionsCollection } from '../../shared/collections/corrections'
import { makeUps as makeUpsCollection } from '../../shared/collections/make-ups'
import { meetings as meetingsCollection } from '../../shared/collections/meetings'
import { members as membersCollection } from '../../shared/collections/members'
import { minutes as minutesCollection } from '../../shared/collections/minutes'
import { organizations as organizationsCollection } from '../../shared/collections/organizations'
import { db, isDuplicate } from '../../shared/database'
import { applicants, correction, withPhones } from './beside'
import { bindings, people, players } from './people'
import { organizations } from './unit'
import { todaysMeeting, todaysTitle, yearOf, type DemoMeeting } from './year'

const batch = 100

/** Fills the database with a fictitious unit and its year. What is there already stays as it is. */
export async function demonstrate(now: Instant): Promise<Player[]> {
  const members = withPhones(people())
  const year = yearOf(members, now)
  await fill(organizationsCollection.name, organizations())
  await fill(membersCollection.name, members)
  await fill(bindingsCollection.name, bindings(members))
  await fill(applicantsCollection.name, applicants())
  await fill(correctionsCollection.name, [correction(now)])
  // The rows first: a meeting that is there has all of them, however often this was broken off.
  await fill(
    attendances.name,
    year.flatMap(({ rows }) => rows),
  )
  await fill(
    makeUpsCollection.name,
    year.flatMap(({ makeUps }) => makeUps),
  )
  await fill(
    minutesCollection.name,
    year.flatMap(({ minutes }) => minutes ?? []),
  )
  await fill(
    meetingsCollection.name,
    year.map(({ meeting }) => meeting),
  )
  await catchUp(year, now)
  if (!(await hasOneAhead(now))) await add(meetingsCollection.name, todaysMeeting(members, now).meeting)
  return players(members)
}

/** Tried again on a later day, what had only been planned has been held since; a meeting to try that nobody held has not. */
async function catchUp(year: readonly DemoMeeting[], now: Instant): Promise<void> {
  const held = new Map(year.map(({ meeting }) => [meeting._id, meeting]))
  const { data } = await db
    .collection(meetingsCollection.name)
    .where({ status: 'planned', endsAt: db.command.lt(now) })
    .field({ _id: true })
    .limit(1000)
    .get()
  for (const { _id } of data as { _id: string }[]) {
    const meeting = held.get(_id)
    const change = meeting?.closedAt
      ? heldOf(meeting)
      : _id.startsWith('today-') && { status: 'cancelled', cancelledFor: '演示会议，当天没有召开' }
    if (change) await db.collection(meetingsCollection.name).doc(_id).update(change)
  }
}

/** What a meeting has once it was held. */
const heldOf = ({ tally, outcomes, closedAt, noticedAt, record, steps }: Meeting) => ({
  ...{ status: 'closed', closedAt, noticedAt, steps },
  ...{ tally: db.command.set(tally!), outcomes: db.command.set(outcomes!), record: db.command.set(record!) },
})

async function hasOneAhead(now: Instant): Promise<boolean> {
  const { total } = await db
    .collection(meetingsCollection.name)
    .where({
      branch: 'zonghe',
      title: todaysTitle,
      status: db.command.in(['planned', 'open']),
      endsAt: db.command.gt(now),
    })
    .count()
  return (total ?? 0) > 0
}

/** Adds what is not there yet: a batch at once where nothing is, one by one where something is. */
async function fill(name: string, documents: readonly { _id: string }[]): Promise<void> {
  for (let start = 0; start < documents.length; start += batch) {
    const part = documents.slice(start, start + batch)
    await add(name, part).catch(async (error: unknown) => {
      if (!isDuplicate(error)) throw error
      for (const document of await missing(name, part)) await add(name, document).catch(unlessThere)
    })
  }
}

async function missing<T extends { _id: string }>(name: string, documents: readonly T[]): Promise<T[]> {
  const { data } = await db
    .collection(name)
    .where({ _id: db.command.in(documents.map(({ _id }) => _id)) })
    .field({ _id: true })
    .limit(batch)
    .get()
  const there = new Set((data as { _id: string }[]).map(({ _id }) => _id))
  return documents.filter(({ _id }) => !there.has(_id))
}

async function add(name: string, documents: unknown): Promise<void> {
  await db.collection(name).add(documents as object)
}

function unlessThere(error: unknown): void {
  if (!isDuplicate(error)) throw error
}
