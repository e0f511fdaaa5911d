import type { HeldPost, MemberPage } from '#types/roster'
import type { Carried, Status } from '#types/member'
import {
  columnName,
  comingName,
  genderName,
  goingName,
  membershipName,
  postName,
} from '#domain/wording/members'
import { statusName } from '#domain/wording/roster'

type Fact = readonly [string, string | undefined]
type Stay = MemberPage['stays'][number]

const span = ({ from, until }: { from: string; until?: string }) =>
  until ? `${from} 至 ${until}` : `${from} 起`

/** Who it is, line by line, as the roster's columns go. */
export const personFacts = (member: MemberPage): Fact[] => [
  [columnName.name, member.name],
  ['党员类别', membershipName[member.membership]],
  [columnName.gender, member.gender && genderName[member.gender]],
  [columnName.ethnicity, member.ethnicity],
  [columnName.bornIn, member.bornIn],
  [columnName.education, member.education],
  [columnName.work, member.work],
  [columnName.phone, member.phone],
]

export const partyFacts = (member: MemberPage): Fact[] => [
  [columnName.joinedOn, member.joinedOn],
  [columnName.fullOn, member.fullOn],
  ['所在支部', member.branchName],
  ['所在小组', member.groupName],
  ['微信绑定', member.bound ? '已绑定' : '未绑定'],
]

/** 6 学时 is six hours: kept in minutes. */
const sayHours = (minutes: number) => `${Math.round(minutes / 6) / 10} 小时`

const sayCarried = ({ place, letter, minutes, duesUntil }: Carried) =>
  [
    place,
    letter && `介绍信 ${letter}`,
    duesUntil && `党费交至 ${duesUntil}`,
    minutes !== undefined && `学时 ${sayHours(minutes)}`,
  ]
    .filter(Boolean)
    .join('，')

/** A time on a roll: where, how it began and ended, and what came and went with it. */
export const stayFact = (stay: Stay): Fact => [
  span(stay),
  [
    stay.branchName,
    comingName[stay.came] + (stay.brought ? `（${sayCarried(stay.brought)}）` : ''),
    stay.went && goingName[stay.went] + (stay.taken ? `（${sayCarried(stay.taken)}）` : ''),
  ]
    .filter(Boolean)
    .join('；'),
]

export const statusFact = (status: Status & { contactName?: string }): Fact => [
  statusName[status.kind],
  [
    span(status),
    status.approvedOn && `批准日期 ${status.approvedOn}`,
    status.place && `流入 ${status.place}`,
    status.contactName && `联系人 ${status.contactName}`,
  ]
    .filter(Boolean)
    .join('；'),
]

export const postFact = (post: HeldPost): Fact => [
  postName[post.name],
  [post.atName, span(post), post.approval && `批复号 ${post.approval}`].filter(Boolean).join('；'),
]
