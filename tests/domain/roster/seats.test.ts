import type { Seat } from '#types/account'
import type { Role } from '#types/member'
import { seatsOf } from '#domain/roster/seats'

const seat = (role: Role, at: string): Seat => ({ role, at, atName: at, level: 'branch' })
const told = (...grants: Seat[]) => seatsOf(grants).map(({ role, at }) => `${role} ${at}`)

it('two posts in one organization are one seat, the wider of the two', () => {
  expect(told(seat('instructor', 'one'), seat('branchOfficer', 'one'))).toEqual(['branchOfficer one'])
})

it('posts in two organizations are two seats, the wider first', () => {
  expect(told(seat('branchOfficer', 'one'), seat('generalBranch', 'two'))).toEqual([
    'generalBranch two',
    'branchOfficer one',
  ])
})

it('whoever looks on in one place and looks after another begins with the latter', () => {
  expect(told(seat('assessor', 'unit'), seat('groupLeader', 'group'))).toEqual([
    'groupLeader group',
    'assessor unit',
  ])
})

it('a member without a post has no seat', () => {
  expect(told(seat('member', 'one'))).toEqual([])
  expect(told()).toEqual([])
})
