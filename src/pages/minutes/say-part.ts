import type { MinutesPage, PartName } from '#types/minutes'
import { formName } from '#domain/wording/minutes'
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
    ['地点', facts.place],
    ['主讲人', nameOf(facts.lecturer, facts.lecturerName)],
    ['形式', formName[facts.form]],
    [
      '纸质材料',
      [facts.paperPlace, facts.paperKeeper && `保管人 ${facts.paperKeeper}`].filter(Boolean).join('，'),
    ],
  ] as const
}

/** A vote by its counts alone; what they decide is told elsewhere. */
export const sayCounts = (vote: TypedVote): string =>
  `${vote.matter || '（没有写事项）'}（${businessName[vote.business]}）：` +
  (vote.business === 'election' ? sayBallots(vote) : sayVotes(vote))

function sayVotes({ inFavour = 0, against = 0, abstained = 0, written = 0 }: TypedVote): string {
  const opinions = written > 0 ? `，书面意见 ${written}` : ''
  return `赞成 ${inFavour}，反对 ${against}，弃权 ${abstained}${opinions}`
}

function sayBallots({ seats = 0, handedOut = 0, cameBack = 0, candidates = [] }: TypedVote): string {
  const got = candidates.map(({ name, inFavour = 0 }) => `${name} ${inFavour} 票`).join('、')
  return `应选 ${seats} 名，发出 ${handedOut} 张，收回 ${cameBack} 张；${got || '没有候选人'}`
}
