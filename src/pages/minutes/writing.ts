import type { Part, PartName, PartValue } from '#types/minutes'
import type { Draft } from './drafts'
import { merge } from './merge'
import { toSend } from './to-send'
import { same, type Typed } from './typed'

/** 已保存 · typed, not sent yet · 正在保存 · 没有网络 · has to wait for what is still missing · the server said no */
export type Standing =
  { is: 'saved' | 'typed' | 'saving' | 'offline' } | { is: 'waits' | 'refused'; say: string }

/** One part of the minutes under somebody's hands. */
export type Writing<P extends PartName = PartName> = {
  part: P
  /** What stands in the fields. */
  value: Typed<P>
  /** What the server had when this was begun, or last kept. */
  base: Part<P>
  standing: Standing
  /** What was sent since; the answer to some of it may have been lost. */
  sent: readonly PartValue<P>[]
  /**
   * What the server has instead, until the writer says which of the two is to stand; nothing is sent before. `draftAt`
   * where the text in the fields was found on the phone, written then.
   */
  other?: { part: Part<P>; draftAt?: number } | undefined
  /** The text that was not taken, until the writer has no more use for it. */
  aside?: Typed<P> | undefined
  /** The phone is full: what was typed is safe only once the server has it. */
  noRoom: boolean
}

/** A draft on the phone comes back into the fields, beside what the server says by now. */
export function begin<P extends PartName>(part: P, server: Part<P>, draft?: Draft<P>): Writing<P> {
  const fresh: Writing<P> = {
    part,
    value: typed(server),
    base: server,
    standing: { is: 'saved' },
    sent: [],
    noRoom: false,
  }
  if (!draft || saysNoMore(part, draft.value, server)) return fresh
  return {
    ...{ ...fresh, value: draft.value, base: draft.base },
    standing: { is: 'typed' },
    other: { part: server, draftAt: draft.at },
  }
}

export function type<P extends PartName>(writing: Writing<P>, value: Typed<P>): Writing<P> {
  const { part, base, other, standing } = writing
  if (!other && saysNoMore(part, value, base)) return { ...writing, value, standing: { is: 'saved' } }
  return { ...writing, value, standing: { is: standing.is === 'offline' ? 'offline' : 'typed' } }
}

/** Nothing on this phone that the server lacks. */
export const isKept = ({ standing, other }: Writing): boolean => standing.is === 'saved' && !other

export const sending = <P extends PartName>(writing: Writing<P>, sent: PartValue<P>): Writing<P> => ({
  ...writing,
  sent: [...writing.sent.filter((each) => !same(each, sent)), sent],
  standing: { is: 'saving' },
})

/** The server has what was sent. Whatever was typed meanwhile still waits; else its tidier words take the fields. */
export function kept<P extends PartName>(writing: Writing<P>, sent: Typed<P>, server: Part<P>): Writing<P> {
  const tidied = writing.value === sent && !saysNoMore(writing.part, sent, server)
  return upon({ ...writing, ...(tidied && { value: typed(server) }) }, server)
}

/** Somebody wrote there meanwhile, and nothing was overwritten: unless that somebody was this phone, unheard. */
export function met<P extends PartName>(writing: Writing<P>, server: Part<P>): Writing<P> {
  if (writing.sent.some((each) => same(each, server.value))) return upon(writing, server)
  return { ...writing, standing: { is: 'typed' }, other: { part: server } }
}

const upon = <P extends PartName>(writing: Writing<P>, server: Part<P>): Writing<P> => ({
  ...writing,
  ...{ base: server, sent: [] },
  standing: { is: saysNoMore(writing.part, writing.value, server) ? 'saved' : 'typed' },
})

export const stopped = <P extends PartName>(writing: Writing<P>, standing: Standing): Writing<P> => ({
  ...writing,
  standing,
})

/** What the server says by now; it comes into the fields where nothing of one's own stands there. */
export function hear<P extends PartName>(writing: Writing<P>, server: Part<P>): Writing<P> {
  const { part, base, other } = writing
  if (server.revision <= (other?.part.revision ?? base.revision)) return writing
  if (other) return { ...writing, other: { ...other, part: server } }
  return isKept(writing)
    ? { ...begin(part, server), ...(writing.aside && { aside: writing.aside }) }
    : writing
}

export type Choice = 'mine' | 'theirs' | 'both'

/** The writer has said which text is to stand. It begins from what the server has, so that it can be kept. */
export function choose<P extends PartName>(writing: Writing<P>, choice: Choice): Writing<P> {
  const { part, value, base, other } = writing
  if (!other) return writing
  const theirs = typed(other.part)
  const merged = choice === 'both' ? merge(part, { base: typed(base), mine: value, theirs }) : value
  const stands = choice === 'theirs' ? theirs : merged
  const left = { mine: theirs, theirs: value, both: undefined }[choice]
  const isSaved = saysNoMore(part, stands, other.part)
  return {
    ...{ part, value: stands, base: other.part, sent: [], noRoom: writing.noRoom },
    standing: { is: isSaved ? 'saved' : 'typed' },
    ...(left && !same(left, typed(base)) && { aside: left }),
  }
}

export const forget = <P extends PartName>(writing: Writing<P>): Writing<P> => ({
  ...writing,
  aside: undefined,
})

/** What the server keeps is always a whole value of the fields. */
const typed = <P extends PartName>({ value }: Part<P>) => value as Typed<P>

/** Whether the server has all that stands in the fields. */
export function saysNoMore<P extends PartName>(part: P, value: Typed<P>, server: Part<P>): boolean {
  const prepared = toSend(part, value)
  return 'value' in prepared && same(prepared.value, server.value)
}
