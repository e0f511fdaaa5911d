/** Replaces the global Date by one whose present lies `offset()` milliseconds from the real one. */
export function shiftDate(offset: () => number): void {
  const RealDate = Date
  const now = (): number => RealDate.now() + offset()
  const Shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, values: unknown[], newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
  // Or `date.constructor === Date` would be false.
  RealDate.prototype.constructor = Shifted
  globalThis.Date = Shifted
  shiftFormats(now)
}

/** A format that is given no date writes out the present. */
function shiftFormats(now: () => number): void {
  const { prototype } = Intl.DateTimeFormat
  const realFormat = Object.getOwnPropertyDescriptor(prototype, 'format')!
  const realParts = prototype.formatToParts
  type Format = Intl.DateTimeFormat['format']
  const shifted = new WeakMap<Intl.DateTimeFormat, Format>()
  Object.defineProperty(prototype, 'format', {
    ...realFormat,
    get(this: Intl.DateTimeFormat): Format {
      const real = realFormat.get!.call(this) as Format
      const known = shifted.get(this) ?? ((date = now()) => real(date))
      shifted.set(this, known)
      return known
    },
  })
  prototype.formatToParts = function (date = now()) {
    return realParts.call(this, date)
  }
}
