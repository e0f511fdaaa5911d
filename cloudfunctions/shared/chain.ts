import { createHash } from 'node:crypto'
import type { JournalEntry, JournalSeal, Verified } from '#types/journal'
import type { OrganizationId } from '#types/organization'
import { SCHEMA } from './schema'

/** Where a chain has got to: its last link, and the id up to which it holds every entry. */
export type Tail = { number: number; hash: string; end: string }

type Broken = NonNullable<Verified['broken']>

const start: Tail = { number: 0, hash: '0'.repeat(64), end: '' }

export const idOfLink = (chain: OrganizationId, number: number): string =>
  `${chain}:${String(number).padStart(8, '0')}`

export function tailOf(link: JournalSeal | undefined, before = start): Tail {
  return link ? { number: link.number, hash: link.hash, end: endOf(link) } : before
}

/** The next link of a chain, of entries in the order of their ids. */
export function forge(
  chain: OrganizationId,
  { number, hash: previous }: Tail,
  entries: readonly JournalEntry[],
  { upTo, sealedAt }: Pick<JournalSeal, 'upTo' | 'sealedAt'>,
): JournalSeal {
  const link = {
    _id: idOfLink(chain, number + 1),
    ...{ schema: SCHEMA, chain, number: number + 1, sealedAt, upTo },
    entries: entries.map((entry) => ({ id: entry._id, digest: digestOf(entry) })),
    previous,
  }
  return { ...link, hash: digestOf(link) }
}

/** Why a link is not the one that was made to follow what stands before it, if so. */
export function findBreak(chain: OrganizationId, before: Tail, link: JournalSeal): Broken | undefined {
  const expected = idOfLink(chain, before.number + 1)
  const { hash, ...rest } = link
  if (link._id !== expected)
    return { link: expected, say: `${expected} 这一环不见了，后面直接是 ${link._id}` }
  if (digestOf(rest) !== hash) return { link: expected, say: `${expected} 这一环被改动过` }
  if (link.previous !== before.hash)
    return { link: expected, say: `${expected} 这一环与前一环接不上，其中一环被换过` }
  return undefined
}

/** The first entry in which a link and the journal differ, if any. Both are in the order of their ids. */
export function findStray(
  { _id: link, entries: sealed }: JournalSeal,
  entries: readonly JournalEntry[],
): Broken | undefined {
  for (let i = 0; i < Math.max(sealed.length, entries.length); i++) {
    const stray = compare(sealed[i], entries[i])
    if (stray) return { link, ...stray }
  }
  return undefined
}

type Sealed = JournalSeal['entries'][number]

function compare(
  sealed: Sealed | undefined,
  found: JournalEntry | undefined,
): Omit<Broken, 'link'> | undefined {
  if (found && (!sealed || found._id < sealed.id))
    return { entry: found._id, say: `日志 ${found._id} 不在封存的内容里，是后来添进来的` }
  if (!sealed) return undefined
  if (found?._id !== sealed.id) return { entry: sealed.id, say: `日志 ${sealed.id} 封存以后被删除了` }
  if (digestOf(found) !== sealed.digest)
    return { entry: sealed.id, say: `日志 ${sealed.id} 封存以后被改动过` }
  return undefined
}

/** Up to its last entry or to `upTo`, whichever is later; a bare instant comes before the ids that begin with it. */
function endOf({ entries, upTo }: Pick<JournalSeal, 'entries' | 'upTo'>): string {
  const last = entries.at(-1)?.id ?? ''
  return last > upTo ? last : upTo
}

const digestOf = (value: object): string => createHash('sha256').update(canonical(value)).digest('hex')

/** JSON with the keys of every object in order, so that equal values give equal words. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
