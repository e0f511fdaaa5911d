import type { Attendance, AttendanceState, DuePerson, Outcome } from '#types/meeting'
import type { MemberId } from '#types/member'
import { attended, tally } from '#domain/attendance/tally'
import { reasonName, sayQuorum, stateName } from '#domain/wording/meetings'
import { field, type Row } from './form'
import type { Source } from './source'

/** 应到、实到、缺席及原因、列席 and what was made up. Before the meeting only how many are expected. */
export function attendanceRows(source: Source): Row[] {
  const { meeting, rows } = source
  const counted = tally(meeting.due, rows, meeting.quorum)
  const { due, present, late, leftEarly, quorum } = counted
  const isAhead = meeting.status === 'planned'
  const among = [late > 0 && `迟到 ${late} 人`, leftEarly > 0 && `早退 ${leftEarly} 人`].filter(Boolean)
  const here = among.length > 0 ? `${present} 人（含${among.join('、')}）` : `${present} 人`
  const shown: Row[] = [[field('应到', `${due} 人`), field('实到', isAhead ? '' : here)]]
  if (quorum) shown.push([field('表决人数', isAhead ? `有表决权 ${quorum.voters} 人` : sayQuorum(quorum))])
  shown.push([field('缺席及原因', ...(isAhead ? [] : absentLines(source)))])
  shown.push([field('列席', guestsOf(source).join('、'))])
  return [...shown, ...exemptRows(source), ...madeUpRows(source)]
}

/** By name where the reader may know the names, else how many. */
function absentLines(source: Source): string[] {
  const { meeting, rows } = source
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const over = meeting.status === 'closed'
  const kept = [
    ['请假', (state: AttendanceState) => state === 'leave'],
    [over ? '缺席' : '未到', (state: AttendanceState) => state !== 'leave' && !attended(state)],
  ] as const
  const lines = kept.flatMap(([label, isSo]) => {
    const people = meeting.due.filter(({ member }) => isSo(rowOf.get(member)?.state ?? 'absent'))
    return people.length > 0 ? [`${label} ${people.length} 人${namesOf(source, people, rowOf)}`] : []
  })
  return lines.length > 0 ? lines : ['无']
}

function namesOf(
  { named }: Source,
  people: readonly DuePerson[],
  rowOf: ReadonlyMap<MemberId, Attendance>,
): string {
  const told = people.filter(({ branch }) => named.includes(branch))
  const names = told.map(({ member, name }) => `${name}${remark(rowOf.get(member))}`).join('、')
  return names && `：${names}`
}

function remark(row: Attendance | undefined): string {
  if (row?.state === 'leave') return row.reason ? `（${reasonName[row.reason]}）` : ''
  return row && row.state !== 'absent' ? `（${stateName[row.state]}）` : ''
}

function guestsOf({ meeting, rows }: Source): string[] {
  const due = new Set(meeting.due.map(({ member }) => member))
  return rows.filter(({ member, state }) => !due.has(member) && attended(state)).map(({ name }) => name)
}

/** Whoever is not due by an approved exemption; why stays on paper. */
function exemptRows({ meeting, named }: Source): Row[] {
  if (meeting.exempt.length === 0) return []
  const names = meeting.exempt
    .filter(({ branch }) => named.includes(branch))
    .map(({ name, approvedOn }) => `${name}（${approvedOn} 批准）`)
  return [[field('不计入应到', `经批准长期免予参加 ${meeting.exempt.length} 人`, names.join('、'))]]
}

type MadeUp = Outcome & Required<Pick<Outcome, 'madeUp'>>

/** Made up is shown as made up: who was absent stays absent. */
function madeUpRows({ meeting, named }: Source): Row[] {
  const all = (meeting.outcomes ?? []).filter((one): one is MadeUp => one.madeUp !== undefined)
  if (all.length === 0) return []
  const personOf = new Map(meeting.due.map((person) => [person.member, person]))
  const told = all.flatMap(({ member, madeUp: { doneOn, minutes } }) => {
    const person = personOf.get(member)
    return person && named.includes(person.branch) ? [`${person.name}（${doneOn}，${minutes} 分钟）`] : []
  })
  return [[field('会后补学', `${all.length} 人`, told.join('、'))]]
}
