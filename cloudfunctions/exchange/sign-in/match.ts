import type { SignInLine } from '#types/exchange'
import type { AttendanceState, DuePerson, Meeting } from '#types/meeting'
import type { Member, MemberId } from '#types/member'
import { attended } from '#domain/attendance/tally'
import type { ReadLine } from './read'

/** Names here are as a sheet's are read. */
export type Around = {
  meeting: Pick<Meeting, 'guests'>
  /** Those due whose attendance the caller may write down. */
  due: readonly DuePerson[]
  /** Those due of other branches at a joint meeting, where the caller may not. */
  beyond: readonly DuePerson[]
  /** People of the unit on a roll that day, beside those due. */
  others: readonly Pick<Member, '_id' | 'name'>[]
  stateOf: ReadonlyMap<MemberId, AttendanceState>
}

/** Whom each line means. Whoever cannot be told is left to the host, with the reason. */
export function match(lines: readonly ReadLine[], around: Around): SignInLine[] {
  const rowOf = new Map<MemberId, number>()
  return lines.map((line) => {
    const matched = matchOne(line, around)
    const twice = matched.member && rowOf.get(matched.member)
    if (matched.member && twice === undefined) rowOf.set(matched.member, line.row)
    return twice === undefined ? matched : unsettled(line, `与第 ${twice} 行是同一位同志，请在表里只留一行`)
  })
}

/** Those due whom no line names. */
export function unnamed(lines: readonly ReadLine[], { due, stateOf }: Around) {
  const named = new Set(lines.map(({ name }) => name))
  return due
    .filter(({ name }) => !named.has(name))
    .map(({ member, name }) => ({ member, name, was: stateOf.get(member) ?? ('absent' as const) }))
}

function matchOne(line: ReadLine, around: Around): SignInLine {
  const { name, problem } = line
  const { due, beyond, stateOf } = around
  const expected = due.filter((person) => person.name === name)
  if (expected.length > 1)
    return unsettled(line, `应到名单里有 ${expected.length} 位${name}，分不清是哪一位，请在点名页登记`)
  const [person] = expected
  if (person)
    return { ...line, member: person.member, due: true, was: stateOf.get(person.member) ?? 'absent' }
  if (problem) return line
  if (beyond.some((other) => other.name === name))
    return unsettled(line, `${name}是另一个支部的应到人员，请由其所在支部或召集的党组织登记`)
  return guestLine(line, around)
}

function guestLine(line: ReadLine, { others, meeting: { guests }, stateOf }: Around): SignInLine {
  const { name, state } = line
  const found = others.filter((one) => one.name === name)
  const [guest] = found
  if (!guest) return unsettled(line, `应到名单和本单位名册上都没有“${name}”，请核对姓名后重新上传`)
  if (guests === 'none') return unsettled(line, `${name}不在应到名单里，这次会议不设列席，请从表里删去这一行`)
  if (found.length > 1)
    return unsettled(line, `名册上有 ${found.length} 位${name}，分不清是哪一位，请在点名页登记列席`)
  if (!state || !attended(state))
    return unsettled(line, `${name}不在应到名单里，没有到会的不用登记，请从表里删去这一行`)
  return { ...line, member: guest._id, due: false, was: stateOf.get(guest._id) ?? 'absent' }
}

const unsettled = ({ row, name, said }: ReadLine, problem: string): SignInLine => ({
  row,
  name,
  said,
  problem,
})
