import type { Day } from '#types/calendar'
import type { Month } from '#types/records'
import type { RosterField } from '#types/roster-sheet'
import { addMonths } from '#domain/calendar/days'
import type { Draft, Finding } from './line'

/** 党章第一条: from the age of eighteen on. */
const joiningAge = 18

type Checked = { wrong: boolean; field: RosterField; say: string }

/** What in one person's own row is missing, or cannot be. */
export const checkLine = (draft: Draft, today: Day): Finding[] =>
  [
    ...checkWhole(draft),
    ...checkPast(draft, today),
    ...checkJoining(draft),
    ...checkTurningFull(draft, today),
  ].flatMap(({ wrong, field, say }) => (wrong ? [{ row: draft.row, field, say }] : []))

const checkWhole = ({ name, membership, brought }: Draft): Checked[] => [
  { wrong: name === undefined, field: 'name', say: '请填写姓名' },
  { wrong: membership === undefined, field: 'membership', say: '请填“正式党员”或“预备党员”' },
  { wrong: brought?.place === '', field: 'place', say: '填了介绍信、学时或党费，请同时填写转出单位' },
]

const checkPast = ({ bornIn, joinedOn, from }: Draft, today: Day): Checked[] => [
  { wrong: isBefore(today, firstOf(bornIn)), field: 'bornIn', say: '出生年月还没到，请核对' },
  { wrong: isBefore(today, joinedOn), field: 'joinedOn', say: '入党日期还没到，请核对' },
  { wrong: isBefore(today, from), field: 'from', say: '转入日期还没到，到了那天再登记' },
]

/** Only the month of birth is known, so whoever may have been of age on the first of it is. */
const checkJoining = ({ bornIn, joinedOn, fullOn, from }: Draft): Checked[] => [
  {
    wrong: bornIn !== undefined && isBefore(joinedOn, addMonths(firstOf(bornIn)!, joiningAge * 12)),
    field: 'joinedOn',
    say: `入党时不满 ${joiningAge} 岁，请核对出生年月和入党日期`,
  },
  { wrong: isBefore(fullOn, joinedOn), field: 'fullOn', say: '转正日期早于入党日期，请核对' },
  { wrong: isBefore(from, joinedOn), field: 'from', say: '转入日期早于入党日期，请核对' },
]

function checkTurningFull({ membership, fullOn }: Draft, today: Day): Checked[] {
  if (fullOn === undefined) return []
  const isPast = fullOn <= today
  return [
    { wrong: membership === 'full' && !isPast, field: 'fullOn', say: '转正日期还没到，请核对党员类别' },
    { wrong: membership === 'probationary' && !isPast, field: 'fullOn', say: '还没有转正，转正日期请空着' },
    {
      wrong: membership === 'probationary' && isPast,
      field: 'membership',
      say: '转正日期已经到了，党员类别还是预备党员，请核对',
    },
  ]
}

const isBefore = (one: Day | undefined, other: Day | undefined): boolean =>
  one !== undefined && other !== undefined && one < other

const firstOf = (month: Month | undefined): Day | undefined => month && `${month}-01`
