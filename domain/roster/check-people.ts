import type { RosterNote } from '#types/roster-sheet'
import type { Draft, Finding } from './line'

type Checked = { findings: Finding[]; notes: RosterNote[] }

/** Whether anybody stands in the roster twice, and whether those of one name can be told apart. */
export function checkPeople(drafts: readonly Draft[]): Checked {
  const checked = [...groupsBy(drafts, ({ name }) => name)].map(([name, group]) =>
    checkNamesakes(name, group),
  )
  return {
    findings: checked.flatMap(({ findings }) => findings),
    notes: [...checked.flatMap(({ notes }) => notes), ...tellSharedPhones(drafts)],
  }
}

/** Each is compared with those above, and told of the first one only. */
function checkNamesakes(name: string, group: readonly Draft[]): Checked {
  const findings: Finding[] = []
  const notes: RosterNote[] = []
  group.forEach((draft, index) => {
    const before = group.slice(0, index)
    const finding = firstOf(before, (other) => same(draft, other) ?? blurred(draft, other))
    if (finding) findings.push(finding)
    else if (before.some((other) => !differ(tailOf(other), tailOf(draft))))
      notes.push({ row: draft.row, say: `有两位“${name}”手机尾号相同或没有填，按出生年月或入党日期区分` })
  })
  return { findings, notes }
}

function tellSharedPhones(drafts: readonly Draft[]): RosterNote[] {
  return [...groupsBy(drafts, ({ phone }) => phone).values()].flatMap(([first, ...others]) =>
    others
      .filter(({ name }) => name !== first!.name)
      .map(({ row }) => ({ row, say: `与第 ${first!.row} 行是同一个手机号，请核对` })),
  )
}

function groupsBy(drafts: readonly Draft[], keyOf: (draft: Draft) => string | undefined) {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  return groups
}

function firstOf(
  before: readonly Draft[],
  judge: (other: Draft) => Finding | undefined,
): Finding | undefined {
  for (const other of before) {
    const finding = judge(other)
    if (finding) return finding
  }
  return undefined
}

/** One person twice: one phone, or one day of joining and nothing that says these are two. */
function same(one: Draft, other: Draft): Finding | undefined {
  const { row } = one
  if (one.phone && one.phone === other.phone)
    return { row, field: 'name', say: `与第 ${other.row} 行姓名和手机号都相同，请删去重复的一行` }
  if (one.joinedOn && one.joinedOn === other.joinedOn && !differ(one.bornIn, other.bornIn))
    return {
      row,
      field: 'name',
      say: `与第 ${other.row} 行姓名和入党日期都相同，请删去重复的一行；确是两个人的，请补上不同的出生年月`,
    }
  return undefined
}

/** Two of one name whom nothing tells apart. */
function blurred(one: Draft, other: Draft): Finding | undefined {
  const isApart =
    differ(tailOf(one), tailOf(other)) ||
    differ(one.bornIn, other.bornIn) ||
    differ(one.joinedOn, other.joinedOn)
  if (isApart) return undefined
  const say = `与第 ${other.row} 行同名，手机尾号也相同或没有填，分不清是谁，请补上出生年月或入党日期`
  return { row: one.row, field: 'name', say }
}

const tailOf = ({ phone }: Draft): string | undefined => phone?.slice(-4)
const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b
