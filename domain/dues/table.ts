/** What somebody lives on, as far as the dues ask. */
export type Livelihood = 'working' | 'retired' | 'student' | 'unemployed'

/** Up to and with so many fen a month, so many thousandths of the whole of it: never band by band. */
type Band = { upTo?: number; thousandths: number }

type Rule = { bands: readonly Band[]; cap?: number } | { fixed: number }

/**
 * 《关于中国共产党党费收缴、使用和管理的规定》 (2008), articles 2 to 6; the cap on those who work, a thousand yuan a
 * month, is of the notice of 2017, and more may be given freely.
 */
export const duesTable = {
  working: {
    bands: [
      { upTo: 300_000, thousandths: 5 },
      { upTo: 500_000, thousandths: 10 },
      { upTo: 1_000_000, thousandths: 15 },
      { thousandths: 20 },
    ],
    cap: 100_000,
  },
  retired: { bands: [{ upTo: 500_000, thousandths: 5 }, { thousandths: 10 }] },
  student: { fixed: 20 },
  unemployed: { fixed: 20 },
} as const satisfies Record<Livelihood, Rule>

export const ruleOf = (livelihood: Livelihood): Rule => duesTable[livelihood]
