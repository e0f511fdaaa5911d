/** An exact fraction in lowest terms, the denominator positive. Nothing in a rating is ever rounded on the way. */
export type Ratio = { readonly n: bigint; readonly d: bigint }

// Calls, not literals: an old phone's parser does not know `0n`.
const nought = BigInt(0)
const unit = BigInt(1)

/** A fraction of two whole numbers; throws where the denominator is nought. */
export function ratio(numerator: number | bigint, denominator: number | bigint = 1): Ratio {
  if (denominator === 1) return { n: BigInt(numerator), d: unit }
  const [n, d] = [BigInt(numerator), BigInt(denominator)]
  if (d === nought) throw new Error('A ratio cannot have a denominator of nought')
  const common = divisor(n < nought ? -n : n, d < nought ? -d : d)
  const sign = d < nought ? BigInt(-1) : BigInt(1)
  return { n: (sign * n) / common, d: (sign * d) / common }
}

export const zero = ratio(0)
export const one = ratio(1)

/** Whole numbers, the most common by far, need no common denominator. */
export const plus = (a: Ratio, b: Ratio): Ratio =>
  a.d === unit && b.d === unit ? { n: a.n + b.n, d: unit } : ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d)
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n)
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, zero)

/** The mean; nothing has no mean. */
export const mean = (all: readonly Ratio[]): Ratio | undefined =>
  all.length === 0 ? undefined : over(sum(all), ratio(all.length))

/** Negative, nought or positive, as a is less than, equal to or more than b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < nought ? -1 : difference > nought ? 1 : 0
}

export const least = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b)

export const toText = ({ n, d }: Ratio): string => `${n}/${d}`

/** The same text straight from two counts, which is what most verdicts are: no big numbers on the way. */
export function share(done: number, of: number): string {
  let [a, b] = [done, of]
  while (b !== 0) [a, b] = [b, a % b]
  return `${done / a}/${of / a}`
}

/** Reads what toText wrote; a whole number or a decimal will do, too. Throws on anything else. */
export function fromText(text: string): Ratio {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text)
  if (fraction) return ratio(BigInt(fraction[1]!), BigInt(fraction[2]!))
  const decimal = /^(-?\d+)(?:\.(\d+))?$/.exec(text)
  if (!decimal) throw new Error(`${text} is no number`)
  const [, whole = '0', part = ''] = decimal
  return ratio(BigInt(whole + part), BigInt(`1${'0'.repeat(part.length)}`))
}

/**
 * As a decimal with so many places, cut off rather than rounded up: 59.996 is shown as 59.99, so that nothing is
 * ever shown on the far side of a line it has not reached.
 */
export function show({ n, d }: Ratio, places = 2): string {
  const scaled = (n * BigInt(`1${'0'.repeat(places)}`)) / d
  const digits = String(scaled < nought ? -scaled : scaled).padStart(places + 1, '0')
  const sign = scaled < nought ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function divisor(a: bigint, b: bigint): bigint {
  while (b !== nought) [a, b] = [b, a % b]
  return a
}
