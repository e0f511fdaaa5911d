import type { BranchTally, PersonYear, Share } from '#types/tally'

/** 92.5%: cut off after one digit, so that what is not all never reads 100%. */
export const sayPercent = ({ done, of }: Share): string =>
  of === 0 ? '—' : `${Math.floor((done * 1000) / of) / 10}%`

/** How a branch's meetings went, in sentences as one would read them out. */
export function sayBranch(tally: BranchTally): string[] {
  const { meetings, onSite, covered, late, leftEarly, notQuorate, madeUpInTime } = tally
  if (meetings === 0) return ['还没有开过的会。']
  return [
    `开会 ${meetings} 次，应到 ${onSite.of} 人次。`,
    `现场到会 ${onSite.done} 人次（${sayPercent(onSite)}）。`,
    `加上已补学的 ${covered.done - onSite.done} 人次，共覆盖 ${covered.done} 人次（${sayPercent(covered)}）；补学的不算到会。`,
    ...(late + leftEarly > 0 ? [`到会的人次里，迟到 ${late} 人次，早退 ${leftEarly} 人次。`] : []),
    ...(notQuorate.of > 0
      ? [
          notQuorate.done > 0
            ? `有法定人数要求的会 ${notQuorate.of} 次，其中 ${notQuorate.done} 次没有达到，所作表决不算数。`
            : `有法定人数要求的会 ${notQuorate.of} 次，次次达到。`,
        ]
      : []),
    ...(madeUpInTime.of > 0
      ? [`要补学的 ${madeUpInTime.of} 人次，按时补完 ${madeUpInTime.done} 人次。`]
      : []),
  ]
}

/** 现场到会 60/64（93.7%），补学后 62/64 */
export const sayMonth = ({ meetings, onSite, covered }: BranchTally): string =>
  meetings === 0
    ? '没有开过的会'
    : `开会 ${meetings} 次；现场到会 ${onSite.done}/${onSite.of} 人次（${sayPercent(onSite)}），加补学 ${covered.done}/${covered.of} 人次`

export function sayPerson({ due, present, late, leftEarly, leave, absent, madeUp }: PersonYear): string {
  if (due === 0) return '没有应到的会'
  const among = [late > 0 && `迟到 ${late}`, leftEarly > 0 && `早退 ${leftEarly}`].filter(Boolean).join('、')
  const parts = [
    `应到 ${due} 次`,
    `实到 ${present} 次${among ? `（含${among}）` : ''}`,
    leave > 0 && `请假 ${leave} 次`,
    absent > 0 && `缺席 ${absent} 次`,
    madeUp > 0 && `已补学 ${madeUp} 次`,
  ]
  return parts.filter(Boolean).join('，')
}
