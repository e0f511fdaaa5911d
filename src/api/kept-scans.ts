import type { Instant } from '#types/calendar'
import type { Admitted, MeetingCard, OwnRow } from '#types/meetings'
import { refusedFor, say } from './refused'
import type { Scan } from './scan'

type Card = Pick<MeetingCard, 'kindName' | 'title' | 'day'>

/** What came of a scan: how one stands at the meeting, or the sentence it was turned down with. */
export type Told = { meeting: Card; row: OwnRow } | { refused: string }

/** A scan that did not reach the server, and what came of it once it did. */
export type KeptScan = Scan & {
  keptAt: Instant
  /** Where the scan itself arrived and only the tap after it did not: what was let in, and by what. */
  admitted?: Pick<Admitted, 'purpose' | 'admission'> & { card: Card }
  /** Nobody yet is known by this WeChat: it is sent once one is bound. */
  unbound?: true
  told?: Told
}

type Edges = {
  read: () => unknown
  write: (kept: readonly KeptScan[]) => void
  send: (scan: Scan & Pick<KeptScan, 'admitted'>) => Promise<{ meeting: Card; row: OwnRow }>
}

/** More than anybody scans between two places with network. */
const most = 20

export const waits = ({ told }: KeptScan) => told === undefined

/** Whether two scans are one and the same, which is kept and sent once. */
export const isSame = (one: Scan, other: Scan) => one.meeting === other.meeting && one.token === other.token

/**
 * Scans made without network. They lie in the phone's storage until the server has said something about them, and
 * what it said lies there until the person has read it.
 */
export function keptScans({ read, write, send }: Edges) {
  const watchers = new Set<() => void>()
  let known: readonly KeptScan[] | undefined
  let sending: Promise<void> | undefined

  const all = () => (known ??= legible(read()))
  const put = (next: readonly KeptScan[]) => {
    known = next
    write(next)
    for (const changed of watchers) changed()
  }
  const change = (scan: KeptScan, news: Partial<KeptScan>) => put(replaced(all(), scan, { ...scan, ...news }))

  const sendEach = async () => {
    for (const scan of all().filter(waits)) {
      const answer = await answerTo(scan, send)
      if (answer === 'unreached') return
      if (answer !== 'later') change(scan, answer)
    }
  }

  return {
    all,
    watch: (changed: () => void) => {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
    keep: ({ meeting, token }: Scan, keptAt: Instant, admitted?: KeptScan['admitted']) => {
      if (all().some((kept) => isSame(kept, { meeting, token }))) return
      put([...all(), { meeting, token, keptAt, ...(admitted && { admitted }) }].slice(-most))
    },
    /** Sends what waits, the oldest first. Asked for again meanwhile, it is the same sending. */
    sendAll: () => (sending ??= sendEach().finally(() => (sending = undefined))),
    /** Waits again, after a no that may have become a yes: somebody was not signed in yet, or was being corrected. */
    again: (scan: Scan) =>
      put(all().map(({ told, ...kept }) => (told && !isSame(kept, scan) ? { ...kept, told } : kept))),
    /** Takes away what has been read. */
    dismiss: (scan: Scan) => put(all().filter((kept) => !isSame(kept, scan))),
  }
}

/** What an older version, or another program, left in the storage must not keep the app from starting. */
const legible = (stored: unknown): KeptScan[] => (Array.isArray(stored) ? stored.filter(isScan) : [])

const isScan = (one: unknown): one is KeptScan => {
  const { meeting, token, keptAt } = (one ?? {}) as Partial<KeptScan>
  return [meeting, token, keptAt].every((part) => typeof part === 'string')
}

/** The changed one in its place; of one meeting only the newest answer stays. */
const replaced = (all: readonly KeptScan[], scan: KeptScan, changed: KeptScan) =>
  all
    .filter(
      (kept) => isSame(kept, scan) || kept.meeting !== scan.meeting || !(hasRow(kept) && hasRow(changed)),
    )
    .map((kept) => (isSame(kept, scan) ? changed : kept))

const hasRow = ({ told }: KeptScan) => told !== undefined && 'row' in told

/** A no is told; whatever is no answer leaves the scan waiting. */
async function answerTo(
  { meeting, token, admitted, unbound }: KeptScan,
  send: Edges['send'],
): Promise<Partial<KeptScan> | 'unreached' | 'later'> {
  try {
    const { meeting: card, row } = await send({ meeting, token, ...(admitted && { admitted }) })
    const { kindName, title, day } = card
    return { told: { meeting: { kindName, title, day }, row } }
  } catch (error) {
    if (refusedFor(error, 'offline')) return 'unreached'
    if (refusedFor(error, 'signedOut')) return unbound ? 'later' : { unbound: true }
    const said = refusedFor(error, 'forbidden', 'notFound', 'invalid', 'conflict', 'closed')
    return said ? { told: { refused: say(error) } } : 'later'
  }
}
