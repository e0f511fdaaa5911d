import type { Resolution, Vote, VoteResult } from '#types/minutes'
import { chinaDay } from '../../shared/clock'
import { asksOf } from './facts'
import { field, type Row } from './form'
import { partOf, type Source } from './source'

/** 议题、发言要点、决议、表决; where talk stays on paper, only where the paper lies. */
export function discussionRows(source: Source): Row[] {
  const agenda = partOf(source, 'agenda')
  const resolutions = partOf(source, 'resolutions')
  return [
    [field('议题', ...numbered(agenda.length > 0 ? agenda : source.meeting.agenda))],
    asksOf(source.meeting).onPaper ? paperRow(source) : pointsRow(source),
    [field('决议', ...numbered(resolutions.map(sayResolution)))],
    ...voteRows(source),
  ]
}

const numbered = (texts: readonly string[]): string[] =>
  texts.flatMap((text, index) => linesOf(texts.length > 1 ? `${index + 1}. ${text}` : text))

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

function paperRow(source: Source): Row {
  const { paperPlace, paperKeeper } = partOf(source, 'facts')
  return [field('发言要点', '记于纸质材料，不录入本系统', `存放处：${paperPlace}`, `保管人：${paperKeeper}`)]
}

function pointsRow(source: Source): Row {
  const points = partOf(source, 'points')
  const said = points.flatMap(({ speaker, text }) => linesOf(speaker ? `${speaker}：${text}` : text))
  return [field('发言要点', ...said)]
}

function sayResolution({ text, owner, dueOn, doneOn }: Resolution): string {
  const told = [
    owner && `落实责任人：${owner}`,
    dueOn && `期限：${dueOn}`,
    doneOn && `${doneOn} 已落实`,
  ].filter(Boolean)
  return told.length > 0 ? `${text}（${told.join('；')}）` : text
}

function voteRows(source: Source): Row[] {
  const votes = partOf(source, 'votes')
  const resultOf = new Map(source.votes.map((result) => [result.id, result]))
  const lines = numbered(votes.map((vote) => sayVote(vote, resultOf.get(vote.id))))
  return lines.length > 0 ? [[field('表决', ...lines)]] : []
}

function sayVote(vote: Vote, result: VoteResult | undefined): string {
  const { matter, candidates, seats, handedOut, cameBack } = vote
  const ballots = [
    seats !== undefined && `应选 ${seats} 名`,
    handedOut !== undefined && `发出选票 ${handedOut} 张`,
    cameBack !== undefined && `收回 ${cameBack} 张`,
    ...(candidates ?? []).map(({ name, inFavour }) => `${name} ${inFavour} 票`),
  ].filter(Boolean)
  // What came of a show of hands tells its counts as well.
  if (result?.carried !== undefined) return `${matter}：${result.say}`
  const counts = candidates ? ballots.join('，') : sayHands(vote)
  return [`${matter}：${counts}`, result?.say].filter(Boolean).join('\n')
}

const sayHands = ({ inFavour, against, abstained, written }: Vote): string =>
  `赞成 ${inFavour} 票，反对 ${against} 票，弃权 ${abstained} 票${written > 0 ? `，书面赞成 ${written} 票` : ''}`

/** What was added after it was confirmed, and what lies with it. */
export function afterwardsRows({ minutes }: Source): Row[] {
  const corrections = minutes.corrections.flatMap(({ text, byName, at }) =>
    linesOf(`${text}（${byName}，${chinaDay(at)}）`),
  )
  const files = minutes.files.map(({ name, sort }) => name || (sort === 'photo' ? '照片' : '材料'))
  return [
    ...(corrections.length > 0 ? [[field('更正', ...corrections)] as const] : []),
    ...(files.length > 0 ? [[field('附件', ...numbered(files))] as const] : []),
  ]
}
