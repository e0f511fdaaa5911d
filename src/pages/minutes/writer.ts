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

/** Keeps one part of the minutes while it is written: on the phone at once, on the server after a pause. */
export function startWriter<P extends PartName>(options: Options<P>) {
  const { part, server, drafts } = options
  const cell = cellOf(writing.begin(part, server, drafts.find()))
  const phone = onPhone(cell, options)
  const cloud = onServer(cell, options, phone)
  if (writing.isKept(cell.now())) phone.keep()
  const changed = (next: Writing<P>) => {
    cell.step(next)
    phone.keepSoon()
    cloud.saveIn(serverMillis)
  }
  return {
    now: cell.now,
    watch: cell.watch,
    type: (value: Typed<P>) => changed(writing.type(cell.now(), value)),
    choose: (choice: Choice) => changed(writing.choose(cell.now(), choice)),
    forget: () => cell.step(writing.forget(cell.now())),
    hear: (news: Part<P>) => cell.step(writing.hear(cell.now(), news)),
    /** Sends what stands there although nothing was changed: that there is nothing to say is said as well. */
    declare: () => {
      cell.step(writing.stopped(cell.now(), { is: 'typed' }))
      return cloud.save()
    },
    /** Now rather than after the pause: the page is left, the network is back, or somebody asks for it. */
    flush: () => {
      phone.keep()
      return cloud.save()
    },
    /** The last try: what does not arrive now stays on the phone until the page is opened again. */
    end: () => {
      phone.keep()
      const last = cloud.save()
      phone.end()
      cloud.end()
      return last
    },
  }
}

type Cell<P extends PartName> = ReturnType<typeof cellOf<P>>

function cellOf<P extends PartName>(first: Writing<P>) {
  let state = first
  const watchers = new Set<() => void>()
  return {
    now: () => state,
    step: (next: Writing<P>) => {
      state = next
      for (const changed of watchers) changed()
    },
    watch: (onChange: () => void) => {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
  }
}

type Phone<P extends PartName> = ReturnType<typeof onPhone<P>>

function onPhone<P extends PartName>(cell: Cell<P>, { drafts, now }: Options<P>) {
  let ended = false
  // What another window of the same person left there is not this one's to drop.
  let isOurs = drafts.find() !== undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  const drop = () => {
    if (isOurs) drafts.drop()
    isOurs = false
  }
  const keep = () => {
    clearTimeout(soon)
    const state = cell.now()
    if (ended) return
    if (writing.isKept(state)) return drop()
    const at = state.other?.draftAt ?? now()
    const hasRoom = drafts.keep({ value: state.value, base: state.base, at })
    isOurs = true
    if (hasRoom === state.noRoom) cell.step({ ...state, noRoom: !hasRoom })
  }
  return {
    keep,
    keepSoon: () => {
      clearTimeout(soon)
      soon = setTimeout(keep, phoneMillis)
    },
    /** The server has this text. Whoever opened the page again meanwhile may have a newer one here: that stays. */
    arrived: (value: Typed<P>) => {
      if (!ended) keep()
      else if (writing.isKept(cell.now()) && same(drafts.find()?.value, value)) drafts.drop()
    },
    end: () => void (ended = true),
  }
}

/** One save at a time; what could not be sent is sent again. */
function onServer<P extends PartName>(cell: Cell<P>, { part, send }: Options<P>, phone: Phone<P>) {
  let ended = false
  let under = false
  let next: ReturnType<typeof setTimeout> | undefined
  const saveIn = (millis: number) => {
    clearTimeout(next)
    if (!ended) next = setTimeout(() => void save(), millis)
  }
  const heard = ({ kept, part: server }: Sent<P>, value: Typed<P>) =>
    cell.step(kept ? writing.kept(cell.now(), value, server) : writing.met(cell.now(), server))
  const failed = (error: unknown) => {
    const isOffline = refusedFor(error, 'offline')
    cell.step(writing.stopped(cell.now(), isOffline ? { is: 'offline' } : { is: 'refused', say: say(error) }))
    if (isOffline || refusedFor(error, 'failed', 'tooMany')) saveIn(againMillis)
  }
  async function save(): Promise<void> {
    clearTimeout(next)
    const { value, base, other } = cell.now()
    if (under || other || writing.isKept(cell.now())) return
    const prepared = toSend(part, value)
    if ('waits' in prepared)
      return cell.step(writing.stopped(cell.now(), { is: 'waits', say: prepared.waits }))
    cell.step(writing.sending(cell.now(), prepared.value))
    under = true
    await send(prepared.value, base.revision)
      .then((reply) => heard(reply, value), failed)
      .finally(() => (under = false))
    phone.arrived(value)
    if (cell.now().standing.is !== 'typed') return
    // Typed while the last one was on its way; a page that is gone waits for no pause.
    if (ended) await save()
    else saveIn(serverMillis)
  }
  return { save, saveIn, end: () => void (ended = true) }
}
