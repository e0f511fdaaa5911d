import type { PartName } from '#types/minutes'
import { same, type Typed } from './typed'

/** Three texts of one part: what both began from, and what became of it on either side. */
type Three<T> = { base: T; mine: T; theirs: T }

/**
 * Puts two texts of a part together. Nothing that either wrote is lost: what both changed differently stands there
 * twice, theirs first; only what one took out and the other left as it was is gone.
 */
export function merge<P extends PartName>(part: P, three: Three<Typed<P>>): Typed<P> {
  return merges[part](three)
}

const merges: { [P in PartName]: (three: Three<Typed<P>>) => Typed<P> } = {
  facts: mergeFacts,
  agenda: mergeList,
  points: mergeList,
  resolutions: mergeNamed,
  votes: mergeNamed,
}

/** Entries that are what they say: an entry changed is another entry. */
function mergeList<T>({ base, mine, theirs }: Three<T[]>): T[] {
  const has = (list: readonly T[], entry: T) => list.some((each) => same(each, entry))
  const merged = theirs.filter((entry) => has(mine, entry) || !has(base, entry))
  mine.forEach((entry, place) => {
    if (has(merged, entry) || has(base, entry)) return
    merged.splice(placeBefore(merged, mine.slice(place + 1), same), 0, entry)
  })
  return merged
}

/** Right before the first of those that follow it on its own side, so that theirs stands first; or else at the end. */
function placeBefore<T>(
  merged: readonly T[],
  after: readonly T[],
  isOne: (one: T, other: T) => boolean,
): number {
  const places = after.map((entry) => merged.findIndex((each) => isOne(each, entry)))
  return places.find((place) => place >= 0) ?? merged.length
}

type Named = { id: string }

/** Entries with an id: changed on both sides, theirs keeps the id and mine stands behind it with another. */
function mergeNamed<T extends Named>({ base, mine, theirs }: Three<T[]>): T[] {
  const taken = new Set([...mine, ...theirs].map(({ id }) => id))
  const merged = theirs.flatMap((entry) => {
    const [was, own] = [base, mine].map((list) => list.find(({ id }) => id === entry.id))
    if (same(own, entry) || same(own, was)) return [entry]
    if (same(was, entry)) return own ? [own] : []
    return own ? [entry, { ...own, id: another(entry.id, taken) }] : [entry]
  })
  mine.forEach((entry, place) => {
    const isTheirs = theirs.some(({ id }) => id === entry.id)
    if (isTheirs || base.some((each) => same(each, entry))) return
    merged.splice(
      placeBefore(merged, mine.slice(place + 1), (one, other) => one.id === other.id),
      0,
      entry,
    )
  })
  return merged
}

function another(id: string, taken: Set<string>): string {
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  taken.add(`${id}-${number}`)
  return `${id}-${number}`
}

type FactsPart = Typed<'facts'>

/** Field by field; two different names are both written down, of two different choices mine stands. */
function mergeFacts({ base, mine, theirs }: Three<FactsPart>): FactsPart {
  const pick = <K extends keyof FactsPart>(name: K) =>
    same(mine[name], base[name]) ? theirs[name] : mine[name]
  const both = (
    name: 'recorderName' | 'hostName' | 'place' | 'lecturerName' | 'paperPlace' | 'paperKeeper',
  ) => {
    const [was, own, other] = [base, mine, theirs].map((facts) => facts[name].trim())
    if (own === was || own === other || !own) return other!
    return other === was || !other ? own : `${other}、${own}`
  }
  return {
    recorder: pick('recorder'),
    recorderName: both('recorderName'),
    hostName: both('hostName'),
    place: both('place'),
    lecturer: pick('lecturer'),
    lecturerName: both('lecturerName'),
    form: pick('form'),
    paperPlace: both('paperPlace'),
    paperKeeper: both('paperKeeper'),
  }
}
