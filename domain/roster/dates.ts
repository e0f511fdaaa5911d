import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import { addMonths } from '../calendar/days'

type Life = Pick<Member, 'membership' | 'bornIn' | 'joinedOn' | 'fullOn' | 'stays'>

/** Nobody joins before eighteen (Party constitution, article 1). */
const leastAge = 18
/** 登记在册 is what a unit writes down of people it has had for long: it proves no day of joining wrong. */
const provesJoining = new Set(['admitted', 'transferredIn', 'moved'])

/** What in these dates cannot be true together, as a sentence, if anything. */
export const complaintOfDates = (life: Life, today: Day): string | undefined =>
  complaintOfFuture(life, today) ?? complaintOfJoining(life) ?? complaintOfFullMembership(life)

function complaintOfFuture({ joinedOn, fullOn, bornIn }: Life, today: Day): string | undefined {
  if (joinedOn && joinedOn > today) return `入党日期 ${joinedOn} 还没有到，请核对`
  if (fullOn && fullOn > today) return `转正日期 ${fullOn} 还没有到，请核对`
  return bornIn && bornIn > today.slice(0, 7) ? `出生年月 ${bornIn} 还没有到，请核对` : undefined
}

function complaintOfJoining({ bornIn, joinedOn, stays }: Life): string | undefined {
  if (!joinedOn) return undefined
  if (bornIn && joinedOn < addMonths(`${bornIn}-01` as Day, leastAge * 12))
    return `按出生年月 ${bornIn} 算，${joinedOn} 入党时不满 ${leastAge} 岁，请核对这两项`
  const early = stays.find(({ came, from }) => provesJoining.has(came) && from < joinedOn)
  return early && `${early.from} 到支部时还没有入党（入党日期 ${joinedOn}），请核对这两项`
}

function complaintOfFullMembership({ membership, joinedOn, fullOn }: Life): string | undefined {
  if (!fullOn) return undefined
  if (membership === 'probationary') return '预备党员还没有转正日期；如已转正，请办理转正'
  return joinedOn && fullOn < joinedOn
    ? `转正日期 ${fullOn} 早于入党日期 ${joinedOn}，请核对这两项`
    : undefined
}
