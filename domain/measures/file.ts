import { isIn, isOpen, lifeOf, nothing, owes, type Case, type Finding } from './measure'

/**
 * How many of the papers asked for are on file and accepted. A yearly one is of the year, and part of a year owes
 * none; a standing one is not dated. Where there was nothing to write down, the paper is not asked for.
 */
export function file(of: Case<'file'>): Finding[] {
  const { must, branch, view, period } = of
  const owed = must.every !== 'year' || owes(lifeOf(branch), period)
  const [counted, missing]: [string[], string[]] = [[], []]
  let asked = 0
  for (const paper of must.papers) {
    const ids = onFile(paper, owed, of)
    if (!ids) continue
    asked++
    if (ids.length === 0) missing.push(paper)
    counted.push(...ids)
  }
  if (asked === 0) return [nothing(period, { code: 'exempt', why: owed ? 'nothingHappened' : 'notFounded' })]
  const accepted = asked - missing.length
  return [
    {
      period,
      weight: 1,
      parts: asked,
      done: accepted,
      possible: isOpen(period, view) ? asked : accepted,
      because: [{ code: 'onFile', accepted, of: asked, missing }],
      counted,
    },
  ]
}

/** The copies there are of a paper; nothing at all where it is not asked for. */
function onFile(paper: string, owed: boolean, { must, view, period }: Case<'file'>): string[] | undefined {
  const yearly = must.every === 'year'
  const accepted = (view.papers.get(paper) ?? []).filter(
    (one) => one.accepted && (!yearly || isIn(one.on, period)),
  )
  const there = accepted.filter(({ none }) => !none).map(({ id }) => id)
  return there.length > 0 || (owed && accepted.length === 0) ? there : undefined
}
