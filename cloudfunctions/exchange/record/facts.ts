import type { Meeting } from '#types/meeting'
import type { HeldForm } from '#types/minutes'
import { kinds, type Kind } from '#domain/meetings/kinds'
import { sayDay, sayWhen } from '../moments'
import { chinaDay } from '../../shared/clock'
import { field, type Row } from './form'
import { partOf, type Source } from './source'

const formName = {
  onSite: '现场',
  online: '线上',
  mixed: '线上线下结合',
} as const satisfies Record<HeldForm, string>

/** What a meeting asks of its record, by its kind and by all else it counts as. */
export function asksOf({ kind, activities }: Pick<Meeting, 'kind' | 'activities'>) {
  const known = new Map<string, Kind>(Object.entries(kinds))
  const sorts = [kind, ...activities].flatMap((sort) => known.get(sort) ?? [])
  return { onPaper: sorts.some(({ onPaper }) => onPaper), lecture: sorts.some(({ lecture }) => lecture) }
}

/** 时间、地点、形式、主持、记录, of a lecture who gave it and how long. */
export function factRows(source: Source): Row[] {
  const { meeting } = source
  const { lecture } = asksOf(meeting)
  const { form, hostName, recorderName, lecturerName } = partOf(source, 'facts')
  return [
    [field(lecture ? '题目' : '会议名称', meeting.title)],
    [field('时间', sayWhen(meeting))],
    [field('地点', meeting.place), field('形式', formName[form])],
    [field('主持', hostName || meeting.hostName), field('记录', recorderName)],
    ...(lecture ? [[field('主讲人', lecturerName)] as const] : []),
    ...(meeting.earns ? [[field('学时', sayHours(meeting))] as const] : []),
  ]
}

const sayHours = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): string => {
  const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000
  return `${Math.round(hours * 100) / 100}`
}

/** How the record came to be, where that is out of the ordinary: 补开, 补录, the office's consent. */
export function lateRows({ meeting }: Source): Row[] {
  const { for: meant, afterwards, lateEntry } = meeting
  const lines = [
    meant ? `补开：本应在 ${sayDay(meant)} 所在的时段召开` : '',
    afterwards ? `补录：${sayDay(chinaDay(afterwards.at))}登记，原因：${afterwards.reason}` : '',
    lateEntry ? `逾期登记：${lateEntry.reason}；${sayAnswer(lateEntry)}` : '',
  ].filter(Boolean)
  return lines.length > 0 ? [[field('补开补录', ...lines)]] : []
}

const sayAnswer = ({ answer }: NonNullable<Meeting['lateEntry']>): string =>
  answer
    ? `上级党组织${answer.given ? '同意' : '不同意'}（${answer.byName}，${chinaDay(answer.at)}）`
    : '等待上级党组织答复'
