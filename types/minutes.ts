import * as z from 'zod'
import type { Day, Instant } from './calendar'
import { ADay, Id, Line, Named } from './inputs'
import { plainText } from './plain-text'
import type { Business, DuePerson, Meeting, RecordStatus, Tally } from './meeting'
import { MeetingId } from './meeting-inputs'
import type { MeetingCard, PersonRow } from './meetings'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

/** Text of several lines; what cannot be shown is taken out, and marks of a word processor turned into plain text. */
export const Text = (what: string, most: number) =>
  z
    .string()
    .max(400_000, `${what}太长了，请只粘贴要记的内容`)
    .transform(plainText)
    .refine((text) => text.length <= most, `${what}不能超过 ${most} 个字，请写得概括一些，原文可作为附件上传`)

const Votes = z.int('票数要填整数').min(0, '票数不能是负数').max(100_000, '票数太大了，请核对')
const businesses = ['ordinary', 'admission', 'election'] as const satisfies readonly Business[]
const forms = ['onSite', 'online', 'mixed'] as const
/** 现场 · 线上 · 线上线下结合 */
export type HeldForm = (typeof forms)[number]

/** Who wrote, led and spoke, and how it was held. */
export const Facts = z.strictObject({
  recorder: Id.optional(),
  recorderName: Line('记录人', 30).default(''),
  hostName: Line('主持人', 30).default(''),
  /** Where it was held, if the plan did not say so or said otherwise. */
  place: Line('地点', 60).default(''),
  /** The member who gave the lecture, or whoever was asked in to give it. */
  lecturer: Id.optional(),
  lecturerName: Line('主讲人', 30).default(''),
  form: z.enum(forms).default('onSite'),
  /** Where texts that are not kept here lie on paper, and who keeps them. */
  paperPlace: Line('纸质材料存放处', 60).default(''),
  paperKeeper: Line('保管人', 30).default(''),
})
const Point = z.strictObject({ speaker: Line('发言人', 30).default(''), text: Text('发言要点', 5_000) })
/** All of a part goes over the wire at once, and that takes 100 KB. */
const pointsAtMost = 30_000
export const Points = z
  .array(Point)
  .max(60, '发言要点最多 60 条')
  .refine(
    (points) => points.reduce((sum, { text }) => sum + text.length, 0) <= pointsAtMost,
    '发言要点合计不能超过 3 万字，请写得概括一些，原文可作为附件上传',
  )
/** What is spoken of by its id has one of its own. */
const areApart = (all: readonly { id: string }[]): boolean =>
  new Set(all.map(({ id }) => id)).size === all.length
const notApart = '有两条的编号相同，请删去其中一条重新添加'
const Resolution = z.strictObject({
  id: Id,
  text: Text('决议', 2_000),
  /** Who carries it out, and by when. */
  owner: Line('落实责任人', 30).default(''),
  dueOn: ADay.optional(),
  doneOn: ADay.optional(),
})
export const Resolutions = z.array(Resolution).max(40, '决议最多 40 条').refine(areApart, notApart)
const Ballot = z.strictObject({ name: Named('候选人', 30), inFavour: Votes })
const Vote = z.strictObject({
  id: Id,
  matter: Named('表决事项', 100),
  business: z.enum(businesses),
  inFavour: Votes,
  against: Votes,
  abstained: Votes,
  /** Written opinions in favour, handed in before by those not there: for admissions. */
  written: Votes.default(0),
  /** Of an election: seats, ballots handed out and come back, and who got how many. */
  seats: z.int('名额要填整数').min(1, '名额至少 1 个').max(50, '名额最多 50 个').optional(),
  handedOut: Votes.optional(),
  cameBack: Votes.optional(),
  candidates: z.array(Ballot).max(60, '候选人最多 60 人').optional(),
})
export const VoteList = z.array(Vote).max(20, '表决最多 20 项').refine(areApart, notApart)
export const AgendaDone = z.array(Named('议题', 100)).max(20, '议题最多 20 项')

/** The parts of the minutes, each with a revision of its own, so that two recorders can write at once. */
export const parts = {
  facts: Facts,
  agenda: AgendaDone,
  points: Points,
  resolutions: Resolutions,
  votes: VoteList,
} as const
export type PartName = keyof typeof parts
export type PartValue<P extends PartName = PartName> = z.output<(typeof parts)[P]>

const Save = <P extends PartName>(part: P) =>
  z.strictObject({
    meeting: MeetingId,
    part: z.literal(part),
    value: parts[part],
    /** The revision the writer began from. */
    was: z.int().min(0),
  })
export const PartSave = z.discriminatedUnion('part', [
  Save('facts'),
  Save('agenda'),
  Save('points'),
  Save('resolutions'),
  Save('votes'),
])
export const OneRecord = z.strictObject({ meeting: MeetingId })
export const SentBack = z.strictObject({ meeting: MeetingId, reason: Named('退回的原因', 100) })
export const RecordCorrection = z.strictObject({ meeting: MeetingId, id: Id, text: Named('更正内容', 300) })
export const CarriedOut = z.strictObject({ meeting: MeetingId, resolution: Id, doneOn: ADay.optional() })
export const NewFile = z.strictObject({
  meeting: MeetingId,
  /** In the caller's own inbox. */
  file: z
    .string()
    .max(400)
    .regex(/^cloud:\/\//),
  name: Line('文件名', 80).default(''),
})
export const OneFile = z.strictObject({ meeting: MeetingId, file: Id })
export const LateWish = z.strictObject({ meeting: MeetingId, reason: Named('延迟的原因', 100) })
export const LateAnswer = z.strictObject({
  meeting: MeetingId,
  give: z.boolean(),
  say: Line('说明', 100).default(''),
})

export type Vote = z.output<typeof Vote>
export type Resolution = z.output<typeof Resolution>

export type Part<P extends PartName = PartName> = {
  revision: number
  value: PartValue<P>
  by?: MemberId
  byName?: string
  at?: Instant
}

/** A photo or a paper of a meeting. `id` is its SHA-256, so that the same one is kept once. */
export type Attachment = {
  id: string
  name: string
  sort: 'photo' | 'paper'
  bytes: number
  /** Where it lies in storage. */
  file: string
  by: MemberId
  byName: string
  at: Instant
}

/** `_id` is the meeting's. */
export type Minutes = {
  _id: string
  schema: number
  branch: OrganizationId
  status: RecordStatus
  parts: { [P in PartName]: Part<P> }
  files: Attachment[]
  /** Added once it was confirmed; nothing that stood there is changed. */
  corrections: { id: string; text: string; by: MemberId; byName: string; at: Instant }[]
  steps: {
    did: 'confirmed' | 'sentBack' | 'closed'
    by: MemberId
    byName: string
    at: Instant
    reason?: string
  }[]
}

/** What still keeps a record from being complete, or from being right. */
export type Gap = {
  part: PartName | 'attendance' | 'files'
  code:
    | 'noRecorder'
    | 'noHost'
    | 'noPlace'
    | 'noReasons'
    | 'noLecturer'
    | 'noAgenda'
    | 'noPoints'
    | 'noResolutions'
    | 'noPaperPlace'
    | 'awaiting'
    | 'notClosed'
    | 'voteWrong'
  say: string
}

/** What came of a vote, by the rule of its business. */
export type VoteResult = {
  id: string
  /** Why it cannot be so: more votes than voters, for one. Then nothing is decided by it. */
  wrong?: string
  /** Enough voters were there. */
  quorate: boolean
  carried?: boolean
  elected?: string[]
  say: string
}

export type MinutesPage = {
  meeting: MeetingCard
  tally: Tally
  /** Absent and on leave, for the record: only those whose roll the reader may call, or all for whoever keeps it. */
  missing: PersonRow[]
  guests: string[]
  minutes: Omit<Minutes, 'files'> & { files: Omit<Attachment, 'file'>[] }
  votes: VoteResult[]
  gaps: Gap[]
  /** What is said among comrades at this kind of meeting stays on paper: only where it lies is kept. */
  onPaper: boolean
  may: { write: boolean; confirm: boolean; review: boolean; correct: boolean; consent: boolean }
  /** Later than the rules allow: the office has to consent before it counts. */
  late: boolean
  /** The last day to confirm it without anybody's consent. */
  confirmBy: Day
  /** Who may be named as recorder or lecturer. */
  people: Pick<DuePerson, 'member' | 'name'>[]
}

export type MinutesApi = {
  open: { input: z.input<typeof OneRecord>; output: MinutesPage }
  /** `kept` is false where somebody wrote there meanwhile: nothing is overwritten, the page shows what stands there. */
  save: { input: z.input<typeof PartSave>; output: { kept: boolean; page: MinutesPage } }
  confirm: { input: z.input<typeof OneRecord>; output: MinutesPage }
  sendBack: { input: z.input<typeof SentBack>; output: MinutesPage }
  close: { input: z.input<typeof OneRecord>; output: MinutesPage }
  correct: { input: z.input<typeof RecordCorrection>; output: MinutesPage }
  /** Whether something resolved was carried out; without a day it was not after all. */
  carryOut: { input: z.input<typeof CarriedOut>; output: MinutesPage }
  attach: { input: z.input<typeof NewFile>; output: MinutesPage }
  detach: { input: z.input<typeof OneFile>; output: MinutesPage }
  fileLink: { input: z.input<typeof OneFile>; output: { url: string; expiresAt: Instant } }
  askConsent: { input: z.input<typeof LateWish>; output: { lateEntry: NonNullable<Meeting['lateEntry']> } }
  answerConsent: {
    input: z.input<typeof LateAnswer>
    output: { lateEntry: NonNullable<Meeting['lateEntry']> }
  }
}
