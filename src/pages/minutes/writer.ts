import type { Part, PartName, PartValue } from '#types/minutes'
import { refusedFor, say } from '../../api/refused'
import type { DraftShelf } from './drafts'
import { toSend } from './to-send'
import { same, type Typed } from './typed'
import * as writing from './writing'
import type { Choice, Writing } from './writing'

/** How long a hand rests before the phone keeps what was typed, and before the server gets it; and the next try. */
const phoneMillis = 300
const serverMillis = 1_500
const againMillis = 15_000

type Sent<P extends PartName> = { kept: boolean; part: Part<P> }
type Options<P extends PartName> = {
  part: P
  server: Part<P>
  drafts: DraftShelf<P>
  send: (value: PartValue<P>, was: number) => Promise<Sent<P>>
  /** The phone's clock: it only says when a draft was written. */
  now: () => number
}
export type Writer<P extends PartName> = ReturnType<typeof startWriter<P>>

/**
 * Keeps one part of the minutes while it is written: on the phone at once, on the server after a pause, one save at a
 * time.
 */
export function startWriter<P extends PartName>({ part, server, drafts, send, now }: Options<P>) {
  let state = writing.begin(part, server, drafts.find())
  let under = false
  let ended = false
  let onPhone: ReturnType<typeof setTimeout> | undefined
  let onServer: ReturnType<typeof setTimeout> | undefined
  const watchers = new Set<() => void>()
  if (writing.isKept(state)) drafts.drop()
  const step = (next: Writing<P>) => {
    state = next
    for (const changed of watchers) changed()
  }

  const keep = () => {
    clearTimeout(onPhone)
    if (ended) return
    if (writing.isKept(state)) return drafts.drop()
    const hasRoom = drafts.keep({ value: state.value, base: state.base, at: now() })
    if (hasRoom === state.noRoom) step({ ...state, noRoom: !hasRoom })
  }
  const keepSoon = () => {
    clearTimeout(onPhone)
    onPhone = setTimeout(keep, phoneMillis)
  }
  const saveIn = (millis: number) => {
    clearTimeout(onServer)
    if (ended) return
    onServer = setTimeout(() => void save(), millis)
  }

  async function save(): Promise<void> {
    clearTimeout(onServer)
    if (under || state.other || writing.isKept(state)) return
    const { value } = state
    const prepared = toSend(part, value)
    if ('waits' in prepared) return step(writing.stopped(state, { is: 'waits', say: prepared.waits }))
    step(writing.sending(state, prepared.value))
    under = true
    const next = await send(prepared.value, state.base.revision).then(heard(value), failed)
    under = false
    next()
    if (ended) return dropIf(value)
    keep()
    if (state.standing.is === 'typed' && !state.other) saveIn(serverMillis)
  }
  // Whoever opened the page again meanwhile may have a newer text on the phone: that is not this one's to drop.
  const dropIf = (value: Typed<P>) => {
    if (writing.isKept(state) && same(drafts.find()?.value, value)) drafts.drop()
  }
  const heard = (value: Typed<P>) => (reply: Sent<P>) => () =>
    step(reply.kept ? writing.kept(state, value, reply.part) : writing.met(state, reply.part))
  const failed = (error: unknown) => () => {
    const isOffline = refusedFor(error, 'offline')
    step(writing.stopped(state, isOffline ? { is: 'offline' } : { is: 'refused', say: say(error) }))
    if (isOffline || refusedFor(error, 'failed', 'tooMany')) saveIn(againMillis)
  }
  const changed = (next: Writing<P>) => {
    step(next)
    keepSoon()
    saveIn(serverMillis)
  }

  return {
    now: () => state,
    watch: (onChange: () => void) => {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    type: (value: Typed<P>) => changed(writing.type(state, value)),
    choose: (choice: Choice) => changed(writing.choose(state, choice)),
    forget: () => step(writing.forget(state)),
    hear: (news: Part<P>) => step(writing.hear(state, news)),
    /** Now rather than after the pause: the page is left, the network is back, or somebody asks for it. */
    flush: () => {
      keep()
      return save()
    },
    /** The last try: what does not arrive now stays on the phone until the page is opened again. */
    end: () => {
      keep()
      const last = save()
      ended = true
      return last
    },
  }
}
