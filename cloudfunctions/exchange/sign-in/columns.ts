import { normalise } from '#domain/roster/header'

/**
 * What a column of a sign-in sheet tells: who · that one came · 迟到 · 早退 · 请假 · 缺席, by any mark in it · by its words
 * only · by its words, and it need not be understood.
 */
export type SignInColumn = 'name' | 'present' | 'late' | 'leftEarly' | 'leave' | 'absent' | 'words' | 'note'

const names = /姓名$|^(党员|人员|名单|(参会|与会|到会|出席|参加|应到)(人员?|党员|同志))$/
/** 部门, 电话 and their like, and columns about somebody else or another moment. */
const beside = /单位|部门|职务|电话|手机|地点|位置|编号|人数|签退|^(审批|审核|代签|记录|主持|联系)/
const notes = /备注|说明|方式|审批|审核/

const told = [
  [/签到|签名|签字|到会|到场|出席|出勤|考勤|参会|参加|实到|状态/, 'present'],
  [/迟到/, 'late'],
  [/早退/, 'leftEarly'],
  [/请假|事假|病假|休假/, 'leave'],
  [/缺席|缺勤|旷|未到/, 'absent'],
] as const satisfies readonly (readonly [RegExp, SignInColumn])[]

/** What a header means, or nothing when the column is not ours to read. A mark under 迟到/早退 could mean either: only words tell. */
export function columnOf(header: string): SignInColumn | undefined {
  const bare = normalise(header)
  if (names.test(bare) && !/^(审批|审核|代签|记录|主持|联系)/.test(bare)) return 'name'
  if (notes.test(bare)) return 'note'
  if (beside.test(bare)) return undefined
  const found = told.filter(([pattern]) => pattern.test(bare)).map(([, column]) => column)
  if (found.includes('present')) return 'present'
  if (found.length > 1) return 'words'
  if (/原因|事由|理由/.test(bare)) return found[0] === 'leave' ? 'leave' : 'words'
  return found[0]
}
