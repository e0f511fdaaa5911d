import type { Fault, Rule } from './rule'
import { isAbout } from './rule'

/** One request, as far as rules can tell it from others. */
export type Asked = {
  readonly action: string
  readonly collection?: string | undefined
  readonly function?: string | undefined
  readonly transactionId?: string | undefined
}

/** A rule and how often it was met and struck; the counters decide, never chance. */
export type Standing = { readonly rule: Rule; met: number; struck: number }
export type Faults = ReturnType<typeof createFaults>

/** The faults that are ordered at this moment. */
export function createFaults() {
  let standing: Standing[] = []
  return {
    list: (): readonly Standing[] => standing,

    /** Puts these rules in the place of all others. */
    order(rules: readonly Rule[]): void {
      standing = rules.map((rule) => ({ rule, met: 0, struck: 0 }))
    },

    /** Counts the request, rule by rule, and says what befalls it; whatever is no delay is the last of it. */
    meet(asked: Asked): Fault[] {
      const struck: Fault[] = []
      for (const one of standing) {
        if (!fits(one.rule, asked)) continue
        one.met++
        if (!isDue(one)) continue
        one.struck++
        struck.push(one.rule)
        if (one.rule.fault !== 'delay') break
      }
      return struck
    },
  }
}

function fits(rule: Rule, asked: Asked): boolean {
  return (
    isAbout(rule.action, asked.action) &&
    (rule.collection === undefined || rule.collection === asked.collection) &&
    (rule.function === undefined || rule.function === asked.function) &&
    (rule.fault !== 'conflict' || asked.transactionId !== undefined)
  )
}

function isDue({ rule, met }: Standing): boolean {
  if (rule.times !== undefined) return met <= rule.times
  return rule.every === undefined || met % rule.every === 0
}
