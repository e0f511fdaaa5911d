type Timer = { at: number; run: () => void; every: number | undefined }

/** Timers due within this are the app catching its breath (rendering, animation frames); longer ones wait for `pass`. */
const breath = 100

/**
 * The phone's timers and clock. They move only when a test lets them, so nothing in a test sleeps:
 * `settle` runs what is about to happen anyway, `pass` lets minutes go by at once.
 */
export const startClock = () => {
  let ahead = 0
  let ids = 0
  const timers = new Map<number, Timer>()
  const busy = new Set<Promise<unknown>>()
  const now = () => Date.now() + ahead

  const set =
    (every: boolean) =>
    (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
      const wait = Math.max(Number(delay) || 0, every ? 4 : 0)
      timers.set(++ids, { at: now() + wait, run: () => run(...args), every: every ? wait : undefined })
      return ids
    }
  const clear = (id: number) => void timers.delete(id)

  const next = (until: number) =>
    [...timers].filter(([, timer]) => timer.at <= until).sort(([a, x], [b, y]) => x.at - y.at || a - b)[0]

  const fire = ([id, timer]: [number, Timer]) => {
    ahead += Math.max(0, timer.at - now())
    if (timer.every === undefined) timers.delete(id)
    else timer.at = now() + timer.every
    timer.run()
  }

  const turn = () => new Promise<void>((done) => void setImmediate(done))

  const settle = async () => {
    const patience = Date.now() + 10_000
    // An endless animation is no reason to wait for ever: two seconds of the phone's time are enough to come to rest.
    const rest = now() + 2_000
    for (;;) {
      await turn()
      const due = next(now() + breath)
      if (due && now() < rest) fire(due)
      else if (busy.size > 0 && Date.now() < patience) await Promise.race(busy)
      else if (busy.size > 0) throw new Error('A call to the cloud did not come back within ten seconds.')
      else return
    }
  }

  const pass = async (milliseconds: number) => {
    const until = now() + milliseconds
    await settle()
    for (let due = next(until); due; due = next(until)) {
      fire(due)
      await settle()
    }
    ahead += Math.max(0, until - now())
  }

  /** Counts work done outside the phone, so that `settle` waits for it. */
  const waitFor = <T>(work: Promise<T>) => {
    const done: Promise<unknown> = work.then(
      () => busy.delete(done),
      () => busy.delete(done),
    )
    busy.add(done)
    return work
  }

  const globals = {
    setTimeout: set(false),
    setInterval: set(true),
    clearTimeout: clear,
    clearInterval: clear,
  }
  return { globals, now, turn, settle, pass, waitFor, soon: (run: () => void) => void set(false)(run) }
}

export type Clock = ReturnType<typeof startClock>
