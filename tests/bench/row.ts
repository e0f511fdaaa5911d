/** One figure beside its budget, and whether it keeps it. */
export type Row = { name: string; value: number; unit: string; budget: number; ok: boolean }

/** A figure that must not exceed its budget. */
export function atMost(budget: number, name: string, value: number, unit: string): Row {
  return { name, value: Math.round(value * 100) / 100, unit, budget, ok: value <= budget }
}

/** A figure that must reach its budget. */
export function atLeast(budget: number, name: string, value: number, unit: string): Row {
  return { ...atMost(budget, name, value, unit), ok: value >= budget }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
