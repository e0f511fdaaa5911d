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
}
