import { randomUUID } from 'node:crypto'
import { isRecord } from '../http/exchange'
import { MAX_CHECKED_LENGTH } from '../limits'
import { refuseParameter } from '../refusal'
import { WeChatError } from './answers'

/** A word, and what is said of every text that holds it. */
export type RiskyWord = {
  readonly word: string
  readonly suggest: 'risky' | 'review'
  readonly label: number
}

/** WeChat's own numbers for "nothing wrong" and "other". */
const NORMAL = 100
const OTHER = 21000
/** Profile, comment, forum, social journal. */
const SCENES = [1, 2, 3, 4]

/** `msg_sec_check`, version 2: the first of the risky words decides, those to refuse before those to look at. */
export function checkText(body: unknown, words: readonly RiskyWord[]): object {
  const content = readContent(body)
  const met = words.filter(({ word }) => content.includes(word))
  const { suggest, label } = met.find((one) => one.suggest === 'risky') ??
    met[0] ?? { suggest: 'pass', label: NORMAL }
  return { errcode: 0, errmsg: 'ok', result: { suggest, label }, trace_id: randomUUID() }
}

function readContent(body: unknown): string {
  const { content, version, scene, openid } = isRecord(body) ? body : {}
  if (typeof content !== 'string' || version !== 2) throw new WeChatError(47001, 'data format error')
  if (content === '') throw new WeChatError(44002, 'empty post data')
  // Unverified: the number of this refusal.
  if (content.length > MAX_CHECKED_LENGTH) throw new WeChatError(45002, 'content size out of limit')
  if (typeof openid !== 'string' || openid === '') throw new WeChatError(40003, 'invalid openid')
  if (!SCENES.includes(scene as number)) throw new WeChatError(40129, 'invalid scene')
  return content
}

/** Reads what `PUT /wechat/risky-words` is sent: words, or `{word, suggest?, label?}`; throws Refusal. */
export function readRiskyWords(body: unknown): RiskyWord[] {
  if (!Array.isArray(body)) return refuseWords()
  return body.map((entry: unknown) => readRiskyWord(typeof entry === 'string' ? { word: entry } : entry))
}

function readRiskyWord(entry: unknown): RiskyWord {
  const { word, suggest = 'risky', label = OTHER } = isRecord(entry) ? entry : {}
  if (typeof word !== 'string' || word === '' || !Number.isInteger(label)) return refuseWords()
  if (suggest !== 'risky' && suggest !== 'review') return refuseWords()
  return { word, suggest, label: label as number }
}

function refuseWords(): never {
  return refuseParameter(
    'Send ["word", {"word": "other", "suggest": "review", "label": 10001}]; [] for none.',
  )
}
