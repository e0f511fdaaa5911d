import type { RecordStatus } from '#types/meeting'
import { attendanceRows } from './attendance'
import { afterwardsRows, discussionRows } from './discussion'
import { factRows, lateRows } from './facts'
import type { Form } from './form'
import type { Source } from './source'

/** Why a record is only a draft: it counts from its first confirmation on. */
const drafts: Partial<Record<RecordStatus, string>> = {
  draft: '草稿：主持人尚未确认',
  sentBack: '草稿：已退回，尚未重新确认',
}

/** A record in the order of the paper notebook. */
export function fill(source: Source): Form {
  const { meeting, minutes } = source
  const draft = drafts[minutes.status]
  return {
    heading: `${meeting.kindName}记录`,
    holder: meeting.holder,
    ...(draft && { draft }),
    rows: [
      ...factRows(source),
      ...attendanceRows(source),
      ...discussionRows(source),
      ...lateRows(source),
      ...afterwardsRows(source),
    ],
    signatures: ['主持人（签名）：', '记录人（签名）：', '日期：'],
  }
}
