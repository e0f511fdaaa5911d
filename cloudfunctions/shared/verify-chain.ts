import type { JournalEntry, JournalSeal, Verified } from '#types/journal'
import type { OrganizationId } from '#types/organization'
import { findBreak, findStray, idOfLink, tailOf, type Tail } from './chain'
import { entriesOfChain } from './collections/journal'
import { journalSealedUpTo } from './collections/meta'
import { findSeal, sealsAfter } from './collections/seals'
import type { db } from './database'

/** Links read at once: 800 entries, so that where a read of a thousand is full, some of them were slipped in. */
const batch = 4
const entriesAtMost = 1000
/** Whoever asks is answered in time, and asks for the rest. */
const lookForMs = 10_000

type From = Pick<typeof db, 'collection'>

/**
 * Looks through a chain from the link after `after` on, and names the first that does not fit. Links up to `after`
 * are taken on trust: begin with 0, and go on with `next`.
 */
export async function verifyChain(chain: OrganizationId, after: number, from?: From): Promise<Verified> {
  // Read first: whatever is sealed while we look is beyond it.
  const sealedUpTo = await journalSealedUpTo(from)
  const begin = after === 0 ? undefined : await findSeal(chain, after, from)
  if (after > 0 && !begin) return { links: 0, entries: 0, broken: gone(idOfLink(chain, after)) }
  let tail = tailOf(begin)
  const seen = { links: 0, entries: 0 }
  const started = Date.now()
  while (Date.now() - started < lookForMs) {
    const links = await sealsAfter(chain, tail.number, batch, from)
    const { sound, broken } = soundLinks(chain, tail, links)
    const contents = await readContents(chain, tail, sound, from)
    for (const [index, link] of sound.entries()) {
      const stray = findStray(link, contents[index]!)
      if (stray) return { ...seen, ...headOf(tail), broken: stray }
      tail = tailOf(link)
      seen.links++
      seen.entries += link.entries.length
    }
    if (broken) return { ...seen, ...headOf(tail), broken }
    if (links.length < batch)
      return { ...seen, ...headOf(tail), ...(await findUnsealed(chain, tail, sealedUpTo, from)) }
  }
  return { ...seen, ...headOf(tail), next: tail.number }
}

/** As many of these links as follow each other, and what is wrong with the one after them. */
function soundLinks(
  chain: OrganizationId,
  before: Tail,
  links: readonly JournalSeal[],
): { sound: JournalSeal[]; broken?: Verified['broken'] } {
  const sound: JournalSeal[] = []
  for (const link of links) {
    const broken = findBreak(chain, tailOf(sound.at(-1), before), link)
    if (broken) return { sound, broken }
    sound.push(link)
  }
  return { sound }
}

/** The journal's entries where each link says it begins and ends. */
async function readContents(
  chain: OrganizationId,
  before: Tail,
  links: readonly JournalSeal[],
  from?: From,
): Promise<JournalEntry[][]> {
  const ends = [before.end, ...links.map((link) => tailOf(link).end)]
  const entries = await entriesOfChain(chain, before.end, ends.at(-1)!, entriesAtMost, from)
  return links.map((_, index) => entries.filter(({ _id }) => ends[index]! < _id && _id <= ends[index + 1]!))
}

/** An entry that should be in a link by now and is in none: slipped in, or its link was cut off. */
async function findUnsealed(
  chain: OrganizationId,
  { number, end }: Tail,
  sealedUpTo: string,
  from?: From,
): Promise<Pick<Verified, 'broken'>> {
  const [stray] = await entriesOfChain(chain, end, sealedUpTo, 1, from)
  if (!stray) return {}
  const say = `日志 ${stray._id} 早该封存，却不在任何一环里：是后来添进来的，或者最后的环被删了`
  return { broken: { link: idOfLink(chain, number + 1), entry: stray._id, say } }
}

const gone = (link: string) => ({ link, say: `${link} 这一环不见了` })
const headOf = ({ number, hash }: Tail): Pick<Verified, 'head'> => (number > 0 ? { head: hash } : {})
