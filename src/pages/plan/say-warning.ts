import type { Warning } from '#types/meetings'
import { nameOf } from '#domain/wording/names'
import { sayDayAndTime, sayWeekday } from '../../components/china-time'
import { ownTitle } from '../../components/meeting-words'

/** What to think over, as one sentence. */
export function sayWarning(warning: Warning, now: number): string {
  switch (warning.code) {
    case 'clash': {
      const { kindName, startsAt, holder } = warning.meeting
      const title = ownTitle(warning.meeting)
      const which = `${holder}${kindName}${title ? `「${title}」` : ''}`
      return `${warning.people} 人同时要参加 ${sayDayAndTime(startsAt, now)} 的${which}，请考虑错开时间。`
    }
    case 'lastDay':
      return `${nameOf(warning.activity)}本期最晚宜在 ${sayWeekday(warning.lastDay)} 召开，这一天已经偏晚。`
    case 'afterPeriod':
      return `${nameOf(warning.activity)}这一期到 ${sayWeekday(warning.until)} 为止，这一天补开的算迟开。`
    case 'weekend':
      return '这一天是周末，请确认同志们方便。'
    case 'shortNotice':
      return '离开会不到一天，请尽早通知到每位同志。'
  }
}
