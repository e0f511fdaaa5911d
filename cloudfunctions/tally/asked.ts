import type * as z from 'zod'
import type { Output } from '#types/api'
import type { AskedQuery } from '#types/tally'
import { yearOf } from '#domain/calendar/days'
import { stillAsked } from '#domain/meetings/asked'
import { askingOf } from '#domain/meetings/asking'
import { published } from '#domain/standards/published'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { readYear } from './read'

/** What is still asked of a branch around a day: a plan for later is asked what will be lacking then. */
export async function asked(
  { at, day }: z.output<typeof AskedQuery>,
  caller: Caller,
): Promise<Output<'tally', 'asked'>> {
  const seen = await readYear(at, yearOf(day), await caller.member())
  const today = chinaDay(now())
  const when = { year: yearOf(day), asOf: day > today ? day : today }
  return {
    asked: stillAsked(askingOf({ ...seen, branch: seen.place }, when, published), day, seen.nameOf),
  }
}
