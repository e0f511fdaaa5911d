import type { Decision, Ruling, Settings } from '#types/ruling'
import { checkChange, type Known } from './check-change'
import { at, isBlank, isDay, unless, type Problem } from './problem'

type Found = ReturnType<typeof unless>

/** The least and the most a committee may set where no document gives a figure: hundredths, and days. */
const ranges: Readonly<Record<keyof Settings, readonly [number, number]>> = {
  late: [0, 100],
  graceDays: [0, 366],
  entryDays: [0, 366],
  spread: [0, 100],
}

/** What is wrong with what a committee decided for itself. */
export const checkDecisions = (
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
  known: Known,
): Problem[] =>
  decisions.flatMap((decision, index) => {
    const { ruling, from } = decision
    const earlier = decisions.slice(0, index).some((one) => one.ruling === ruling && one.from === from)
    return at(ruling, [
      ...checkDecision(
        decision,
        rulings.find(({ id }) => id === ruling),
      ),
      ...unless(!earlier, 'decisions.from', '同一问题在同一天有两个决定，请只留一个'),
      ...checkThen(decision, known),
    ])
  })

function checkDecision({ reading, from, by, then }: Decision, ruling: Ruling | undefined): Found {
  return [
    ...unless(ruling?.settable === true, 'decisions.ruling', '没有这个问题，或者它不由单位另定'),
    ...unless(!ruling || ruling.readings.includes(reading), 'decisions.reading', '请从列出的读法里选一个'),
    ...unless(isDay(from), 'decisions.from', '日期不存在，请改正'),
    ...unless(!isBlank(by), 'decisions.by', '请写明由谁决定'),
    ...unless(
      ruling?.settable !== true || ruling.then !== undefined || then !== undefined,
      'decisions.then',
      '这个问题没有登记各读法的后果，请在 then 里写明改哪些条款；只改人工计数办法的，写 {}',
    ),
  ]
}

/** A decision's own consequences: of clauses there are, of fields they have, and within reason. */
const checkThen = ({ then: { clauses = {}, settings = {} } = {} }: Decision, known: Known): Found => [
  ...Object.entries(clauses).flatMap(([id, change]) => {
    const clause = known.get(id)
    const way = `decisions.then.clauses.${id}`
    return clause ? checkChange(change, clause, known, way) : unless(false, way, '没有这一条，请核对编号')
  }),
  ...(Object.entries(settings) as [keyof Settings, number][]).flatMap(([setting, value]) => {
    const [least, most] = ranges[setting]
    return unless(
      Number.isSafeInteger(value) && value >= least && value <= most,
      `decisions.then.settings.${setting}`,
      `应是 ${least} 至 ${most} 的整数`,
    )
  }),
]
