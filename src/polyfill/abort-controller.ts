// What react-query needs of the web's AbortController, for phones whose WeChat has none.

type Listener = () => void

/** Says whether the work was called off, and calls its listeners once when it is. */
export class AbortSignal {
  aborted = false
  reason: unknown = undefined
  private listeners: Listener[] = []

  addEventListener(_type: 'abort', listener: Listener) {
    if (!this.listeners.includes(listener)) this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners = this.listeners.filter((other) => other !== listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  /** For the controller alone. */
  callOff(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const waiting = this.listeners
    this.listeners = []
    for (const listener of waiting) listener()
  }
}

/** The hand that calls the work off. */
export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = Object.assign(new Error('The work was called off.'), { name: 'AbortError' })) {
    this.signal.callOff(reason)
  }
}
