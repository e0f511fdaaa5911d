import type { Period } from '#types/calendar'
import { addDays, addMonths } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'
import { isIn, isOpen, lifeOf, nothing, owes, type Case, type Finding } from './measure'

/** How long before an election its papers may be from. */
const monthsOfPreparing = 6

/**
 * How many of the papers asked for are on file and accepted: of each period, or standing for good, or looked through
 * lately. Part of a period owes none. Where there was nothing to write down, the paper is not asked for.
 */
export function file(of: Case<'file'>): Finding[] {
  const { must, branch, year, period } = of
  const { every } = must
  const periods =
    every === 'term' || every === 'standing' ? [period] : periodsOf(every, year, branch.semesters)
  return periods.map((one) => fileIn(one, of))
}

function fileIn(period: Period, of: Case<'file'>): Finding {
  const { must, branch, view } = of
  const owed = !isDated(must) || owes(lifeOf(branch, view), period)
  const [counted, missing]: [string[], string[]] = [[], []]
  let asked = 0
  for (const paper of must.papers) {
    const ids = onFile(paper, owed, period, of)
    if (!ids) continue
    asked++
    if (ids.length === 0) missing.push(paper)
    counted.push(...ids)
  }
  if (asked === 0) return nothing(period, { code: 'exempt', why: owed ? 'nothingHappened' : 'notFounded' })
  const accepted = asked - missing.length
  return {
    period,
    weight: 1,
    parts: asked,
    done: accepted,
    possible: isOpen(period, view) ? asked : accepted,
    because: [{ code: 'onFile', accepted, of: asked, missing }],
    counted,
  }
}

/** The copies there are of a paper; nothing at all where it is not asked for. */
function onFile(paper: string, owed: boolean, period: Period, of: Case<'file'>): string[] | undefined {
  const time = timeOf(period, of)
  const accepted = (of.view.papers.get(paper) ?? []).filter(
    (one) => one.accepted && (!time || isIn(one.on, time)),
  )
  const there = accepted.filter(({ none }) => !none).map(({ id }) => id)
  const excused = accepted.length > 0 && of.clause.exempt?.includes('nothingHappened')
  return there.length > 0 || (owed && !excused) ? there : undefined
}

/** When a paper has to be from to count here; at any time, where it stands. */
function timeOf(period: Period, { must, branch, view }: Case<'file'>): Period | undefined {
  if (isDated(must)) return period
  if (must.every === 'term' && branch.electedOn !== undefined && branch.electedOn <= view.asOf)
    return { from: addMonths(branch.electedOn, -monthsOfPreparing), until: period.until }
  if (must.freshDays === undefined) return undefined
  const until = view.asOf < period.until ? view.asOf : period.until
  return { from: addDays(until, -must.freshDays), until }
}

const isDated = ({ every }: Case<'file'>['must']): boolean => every !== 'term' && every !== 'standing'
