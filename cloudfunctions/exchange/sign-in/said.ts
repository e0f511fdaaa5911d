import type { Cell } from '../sheet/sheet'
import { tidy } from '../roster/values/text'
import type { SignInColumn } from './columns'

/** What one cell says. `waits`: the host's word on it is still out; `unclear`: nobody can be sure what is meant. */
export type Said = 'present' | 'late' | 'leftEarly' | 'leave' | 'absent' | 'waits' | 'unclear'

const wordings = [
  [/待批|待审批|未批|待确认/, 'waits'],
  [/缺席|缺勤|旷|无故|未到|没到|没来|未出席|未参加|没参加|未签到/, 'absent'],
  [/迟到|晚到/, 'late'],
  [/早退|提前离/, 'leftEarly'],
  [/假|公出|出差|因公|外出|调休/, 'leave'],
] as const satisfies readonly (readonly [RegExp, Said])[]
/** 未迟到 says nothing of being late; 未请假 says no more than an empty cell does. */
const denials = /(未|没有?|无|不)((迟到|早退|请假?|缺席|缺勤)[、和或/]?)+/g

const came =
  /^(到|已到|到会|已到会|到场|出席|已出席|列席|出勤|参加|已参加|签到|已签|已签到|补签|按时|准时|正常|实到|现场|线上|线上参[加会]|视频参[加会]|是|在|有)$/
const tick = /^([√✓✔☑✅v]+|1|y|yes|ok|true)$/i
const cross = /^([×✕✗✘✖╳x]|n|no|false|0)$/i
const denied = /^(否|无|未|没|没有|缺)$/
const nothing = /^(否|无|未|没有?|0|n|no|false|[-—–_/\\]*)$/i
const dashes = /^[-—–_]*$/
const moment = /\d{1,2}[:点时]\d{0,2}/

/** The text of a cell, a moment as 9:05, without the spaces within. */
export function textIn(cell: Cell): string {
  if (cell.kind === 'number' && (cell.isDate || (cell.value > 0 && cell.value < 1))) {
    const minutes = Math.round((cell.value % 1) * 24 * 60)
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  }
  return tidy(cell.text).replace(/ /g, '')
}

/** What a cell in such a column says of somebody of that name. */
export function saidIn(column: SignInColumn, cell: Cell, name: string): Said[] {
  if (cell.kind === 'error' || cell.kind === 'uncalculated') return ['unclear']
  const text = textIn(cell)
  if (text === name) return column === 'present' ? ['present'] : []
  const words = wordsIn(text)
  return words.length > 0 ? words : markIn(column, text.replace(denials, ''))
}

export function wordsIn(text: string): Said[] {
  const affirmed = text.replace(denials, '')
  return wordings.filter(([pattern]) => pattern.test(affirmed)).map(([, meaning]) => meaning)
}

function markIn(column: SignInColumn, text: string): Said[] {
  if (column === 'name' || column === 'note') return []
  if (column === 'present') return presence(text)
  if (column === 'words' && came.test(text)) return ['present']
  if (nothing.test(text)) return []
  return column === 'words' || cross.test(text) ? ['unclear'] : [column]
}

/** A mark or a moment. Another's name under one's own may be a signature given for somebody, so it tells nothing. */
function presence(text: string): Said[] {
  if (dashes.test(text)) return []
  if (came.test(text) || tick.test(text) || moment.test(text)) return ['present']
  return cross.test(text) || denied.test(text) ? ['absent'] : ['unclear']
}
