import type { Instant } from '#types/calendar'
import type { JournalEntry } from '#types/journal'
import type { OrganizationId } from '#types/organization'
import { forge, tailOf } from '../shared/chain'
import { addMinutes, now } from '../shared/clock'
import { entriesBetween } from '../shared/collections/journal'
import { journalSealedUpTo, moveJournalSealedUpTo } from '../shared/collections/meta'
import { addSeal, lastSeal } from '../shared/collections/seals'

/** A transaction lives for half a minute and clocks differ by less than one: after two, nothing comes in between. */
const settledAfterMinutes = 2
const entriesALink = 200
const entriesAtOnce = 1000
/** The platform ends a run after a minute; what is left waits for the next. */
const runForMs = 40_000

/**
 * Puts every settled entry into its chain. However often it runs, is broken off or runs twice at once, each entry
 * comes into one link: the chain's last link says which it has, and of two links by one number the first stays.
 */
export async function seal(): Promise<{ entries: number }> {
  const started = Date.now()
  const settled = addMinutes(now(), -settledAfterMinutes)
  let entries = 0
  for (;;) {
    const found = await entriesBetween(await journalSealedUpTo(), settled, entriesAtOnce)
    const isLast = found.length < entriesAtOnce
    for (const [chain, rows] of byChain(found))
      await sealChain(chain, rows, isLast ? settled : found.at(-1)!.at)
    // Only now, so that a run broken off before begins here again.
    await moveJournalSealedUpTo(isLast ? settled : found.at(-1)!._id)
    entries += found.length
    if (isLast || Date.now() - started > runForMs) return { entries }
  }
}

async function sealChain(chain: OrganizationId, rows: readonly JournalEntry[], upTo: Instant): Promise<void> {
  let tail = tailOf(await lastSeal(chain))
  for (;;) {
    const { end } = tail
    const rest = rows.filter(({ _id }) => _id > end)
    if (rest.length === 0) return
    const part = rest.slice(0, entriesALink)
    const isLast = part.length === rest.length
    const link = forge(chain, tail, part, { upTo: isLast ? upTo : part.at(-1)!.at, sealedAt: now() })
    tail = tailOf((await addSeal(link)) ? link : await lastSeal(chain))
  }
}

function byChain(entries: readonly JournalEntry[]): Map<OrganizationId, JournalEntry[]> {
  const chains = new Map<OrganizationId, JournalEntry[]>()
  for (const entry of entries) {
    const rows = chains.get(entry.chain)
    if (rows) rows.push(entry)
    else chains.set(entry.chain, [entry])
  }
  return chains
}
