import type { Day } from '#types/calendar'
import type { Binding, Member, Personal, Post, PostName } from '#types/member'
import type { Player } from '#types/setup'
import { committeePosts } from '#domain/roster/posts'
import { bindingOf } from '../../shared/collections/bindings'
import { SCHEMA } from '../../shared/schema'
import { initialsOf } from '../../shared/initials'
import { admittedLast, statusesOf } from './beside'
import { began, branches, groupsOf, pathOf, seatsOf, type DemoBranch } from './unit'

/** Names nobody bears: a celestial stem and a solar term. */
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const terms =
  '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒'.split(
    ' ',
  )
/** Two that software often breaks: a character beyond the basic plane, and a name with a middle dot. */
const unusual: Record<string, string> = { 'zonghe-05': '𠮷谷雨', 'xuesheng-07': '阿依·小满' }

/** The committees there are now were elected that day. */
const elected = '2024-11-20'
const everyTenthProbationary = 10

/** The roster, the same every time: officers first, then everybody else. */
export function people(): Member[] {
  return branches.flatMap((branch, index) =>
    Array.from({ length: branch.people }, (_, n) => memberOf(branch, index, n)),
  )
}

function memberOf(branch: DemoBranch, branchIndex: number, n: number): Member {
  const id = `${branch.id}-${String(n + 1).padStart(2, '0')}`
  const groups = groupsOf(branch)
  const group = groups[n % Math.max(groups.length, 1)]
  const probationary = n % everyTenthProbationary === everyTenthProbationary - 1
  const serial = branchIndex * 47 + n
  const name =
    unusual[id] ??
    `${stems[Math.floor(serial / terms.length) % stems.length]!}${terms[serial % terms.length]!}`
  return {
    _id: id,
    ...{ schema: SCHEMA, revision: 0, name, initials: initialsOf(name) },
    ...lifeOf(serial, probationary),
    ...(id === admittedLast.member && { joinedOn: admittedLast.on }),
    membership: probationary ? 'probationary' : 'full',
    branch: branch.id,
    ...(group && { group }),
    path: pathOf(branch),
    ...onRoll(branch.id, id),
    statuses: statusesOf[id] ?? [],
    posts: postsOf(branch, n),
    ...(isBound(branch, n) && { boundTo: `demo-${id}` }),
  }
}

/** Here since the unit began, but for the one who was admitted since. */
function onRoll(branch: string, id: string): Pick<Member, 'onRollFrom' | 'stays'> {
  const admitted = id === admittedLast.member
  const from = admitted ? admittedLast.on : began
  return {
    onRollFrom: from,
    stays: [{ branch, from, came: admitted ? 'admitted' : 'recorded', enteredOn: from }],
  }
}

/** What else the roster says, made up from a number. */
function lifeOf(serial: number, probationary: boolean): Personal {
  const born = 1960 + ((serial * 7) % 40)
  const joined = Math.min(born + 22 + (serial % 5), 2018)
  const two = (n: number) => String(n).padStart(2, '0')
  const [month, date] = [two(1 + (serial % 12)), two(1 + (serial % 28))]
  return {
    gender: serial % 2 ? 'female' : 'male',
    ethnicity: serial % 11 ? '汉族' : '回族',
    bornIn: `${born}-${month}`,
    education: ['大专', '本科', '研究生'][serial % 3]!,
    joinedOn: `${joined}-${month}-${date}`,
    ...(!probationary && { fullOn: `${joined + 1}-${month}-${date}` as Day }),
  } as Personal
}

function postsOf(branch: DemoBranch, n: number): Post[] {
  const seats = seatsOf(branch) > 0 ? committeePosts : (['secretary'] as const)
  const seat = seats[n]
  const groups = groupsOf(branch)
  // Group leaders sit right behind the committee, each in the group the roster put them in.
  const leads = groups.find((_, index) => n === leaderSeat(branch, index))
  const held = (name: PostName, at: string): Post => ({ name, at, from: elected })
  return [
    ...(seat ? [held(seat, branch.id)] : []),
    ...(leads ? [held('groupLeader', leads)] : []),
    ...(branch.id === 'zonghe' && n === 3 ? [held('generalBranchSecretary', 'xinghe-jiguan')] : []),
    ...(branch.id === 'zonghe' && n === 4 ? [held('committeeOffice', 'xinghe')] : []),
  ]
}

/** The first place after the committee that falls into this group. */
function leaderSeat(branch: DemoBranch, group: number): number {
  const first = committeePosts.length
  return first + ((((group - first) % branch.groups) + branch.groups) % branch.groups)
}

/** The last of each branch have not bound their WeChat yet: somebody must be there to try it. */
const isBound = (branch: DemoBranch, n: number): boolean => n < branch.people - 2

export const bindings = (members: readonly Member[]): Binding[] =>
  members.flatMap((member) => (member.boundTo ? [bindingOf(member, member.boundTo)] : []))

/** Whom one may be on a local screen, one of each sort. */
export function players(members: readonly Member[]): Player[] {
  const cast: [id: string, role: string][] = [
    ['zonghe-01', '综合处党支部 · 书记'],
    ['zonghe-06', '综合处党支部 · 党小组组长'],
    ['zonghe-08', '综合处党支部 · 党员'],
    ['zonghe-09', '综合处党支部 · 党员'],
    ['zonghe-10', '综合处党支部 · 预备党员'],
    ['xinxing-01', '新星公司党支部 · 书记'],
    ['xuesheng-08', '银河学院学生党支部 · 党员'],
    ['zonghe-04', '机关党总支 · 书记'],
    ['zonghe-05', '党委办公室'],
  ]
  const nameOf = new Map(members.map(({ _id, name }) => [_id, name]))
  return [
    ...cast.map(([id, role]) => ({ openid: `demo-${id}`, name: nameOf.get(id) ?? id, role })),
    { openid: 'demo-newcomer', name: '还没绑定的微信', role: '新来的党员' },
  ]
}
