import type { MinutesPage, PartName } from '#types/minutes'
import { businessName } from '#domain/wording/votes'
import { sayDay } from '../../components/china-time'
import { bare, type Typed, type TypedVote } from './typed'

export const partName = {
  facts: '记录人和主持人',
  agenda: '议题',
  points: '发言要点',
  resolutions: '决议',
  votes: '表决',
} as const satisfies Record<PartName, string>

export const formName = { onSite: '现场', online: '线上', mixed: '线上线下结合' } as const

type People = MinutesPage['people']

const lines: { [P in PartName]: (value: Typed<P>, people: People) => string[] } = {
  facts: (facts, people) =>
    factsOf(facts, people).flatMap(([name, value]) => (value ? [`${name}：${value}`] : [])),
  agenda: (items) => bare(items).map((item, place) => `${place + 1}. ${item}`),
  points: (points) => points.map(({ speaker, text }) => (speaker ? `${speaker}：${text}` : text)),
  resolutions: (resolutions) =>
    resolutions.map(({ text, owner, dueOn, doneOn }, place) =>
      [
        `${place + 1}. ${text}`,
        owner && `责任人 ${owner}`,
        dueOn && `${sayDay(dueOn)}前完成`,
        doneOn && `${sayDay(doneOn)}已落实`,
      ]
        .filter(Boolean)
        .join('；'),
    ),
  votes: (votes) => votes.map(sayCounts),
}

/** A part as one would read it out, an entry a line; nothing where nothing was written. */
export const sayPart = <P extends PartName>(part: P, value: Typed<P>, people: People): string[] =>
  lines[part](value, people)

export const factsOf = (facts: Typed<'facts'>, people: People) => {
  const nameOf = (member: string | undefined, name: string) =>
    people.find((person) => person.member === member)?.name ?? name
  return [
    ['记录人', nameOf(facts.recorder, facts.recorderName)],
    ['主持人', facts.hostName],
    ['主讲人', nameOf(facts.lecturer, facts.lecturerName)],
    ['形式', formName[facts.form]],
    ['纸质材料', [facts.paperPlace, facts.paperKeeper && `保管人 ${facts.paperKeeper}`].filter(Boolean).join('，')],
  ] as const
}

export function sayCounts({ matter, business, candidates = [], ...counts }: TypedVote): string {
  const { inFavour = 0, against = 0, abstained = 0, written = 0, seats, handedOut, cameBack } = counts
  const what = `${matter || '（没有写事项）'}（${businessName[business]}）`
  if (business !== 'election')
    return `${what}：赞成 ${inFavour}，反对 ${against}，弃权 ${abstained}${written > 0 ? `，书面意见 ${written}` : ''}`
  const got = candidates.map(({ name, inFavour: votes = 0 }) => `${name} ${votes} 票`).join('、')
  return `${what}：应选 ${seats ?? '？'} 名，发出 ${handedOut ?? '？'} 张，收回 ${cameBack ?? '？'} 张；${got || '没有候选人'}`
}

