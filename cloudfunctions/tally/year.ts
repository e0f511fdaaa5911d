import type * as z from 'zod'
import type { Output } from '#types/api'
import type { PersonYear, YearPage, YearQuery } from '#types/tally'
import { askingOf, standardsOf } from '#domain/meetings/asking'
import { heldBy } from '#domain/meetings/held'
import { linesOf } from '#domain/meetings/lines'
import { monthsOf, peopleIn, tallyOf } from '#domain/meetings/rates'
import { ribbonOf } from '#domain/meetings/ribbon'
import { proposedSettings } from '#domain/settings'
import { published } from '#domain/standards/published'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { readYear, type Seen } from './read'

/** A branch's year of meetings, as its duties and its people see it. */
export async function year(
  { at, year: asked }: z.output<typeof YearQuery>,
  caller: Caller,
): Promise<Output<'tally', 'year'>> {
  const seen = await readYear(at, asked, await caller.member())
  return pageOf(seen, asked)
}

function pageOf(seen: Seen, asked: number): YearPage {
  const { place, nameOf, meetings } = seen
  const asOf = chinaDay(now())
  const asking = askingOf({ ...seen, branch: place }, { year: asked, asOf }, published)
  const { standards, proposed } = standardsOf(place, asked, published.standards)
  const held = heldBy(place._id, meetings, proposedSettings).filter(({ meeting }) =>
    meeting.day.startsWith(`${asked}-`),
  )
  const titles = new Map(meetings.map((meeting) => [meeting._id, meeting]))
  return {
    branch: { id: place._id, name: place.name },
    year: asked,
    standards: standards.map(({ id, title }) => ({ id, title })),
    proposed,
    ribbon: ribbonOf(asking, { titles, nameOf }),
    clauses: linesOf(asking, [...published.standards, ...published.schemes], nameOf),
    tally: tallyOf(held, asOf),
    months: monthsOf(held, asOf),
    people: seen.seesPeople ? inRosterOrder(peopleIn(held, asOf), seen) : [],
  }
}

/** By the order of the roster; whoever it has no longer comes last. */
function inRosterOrder(people: PersonYear[], { members }: Seen): PersonYear[] {
  const placeOf = new Map(members.map(({ _id }, place) => [_id, place]))
  const at = ({ member }: PersonYear): number => placeOf.get(member) ?? members.length
  return [...people].sort((a, b) => at(a) - at(b))
}
