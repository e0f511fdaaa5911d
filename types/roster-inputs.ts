import * as z from 'zod'
import type { Stage } from './applicant'
import { ADay, AMonth, Cursor, Id, Line, Named, Revision } from './inputs'
import type { Coming, Going, Membership, PostName, StatusKind } from './member'

const memberships = ['full', 'probationary'] as const satisfies readonly Membership[]
const comings = ['recorded', 'admitted', 'transferredIn'] as const satisfies readonly Coming[]
const goings = ['transferredOut', 'died', 'left'] as const satisfies readonly Going[]
const statuses = ['exempt', 'floating', 'lostContact'] as const satisfies readonly StatusKind[]
const stages = ['applicant', 'activist', 'candidate'] as const satisfies readonly Stage[]
export const posts = [
  'secretary',
  'deputySecretary',
  'organization',
  'publicity',
  'discipline',
  'groupLeader',
  'generalBranchSecretary',
  'generalBranchDeputy',
  'generalBranchMember',
  'committeeSecretary',
  'committeeDeputy',
  'committeeMember',
  'committeeOffice',
  'instructor',
  'assessor',
] as const satisfies readonly PostName[]

/** 全部 · 正式 · 预备 · 没有绑定微信 · 任职 · 长期免除 · 流动 · 失联 · 已离开 */
export const shows = [
  ...(['everybody', 'full', 'probationary', 'unbound', 'officers'] as const),
  ...(['exempt', 'floating', 'lostContact', 'gone'] as const),
] as const
export type Show = (typeof shows)[number]

const name = Named('姓名', 30)
const approval = Line('批复号', 40).optional()

/** Any way of typing a mobile number of mainland China; kept as its eleven digits. */
export const PhoneNumber = z
  .string()
  .max(30)
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^(\+|00)?86/, ''),
  )
  .pipe(z.string().regex(/^1\d{10}$/, '手机号应是 11 位数字，请核对'))

export const CarriedOver = z.strictObject({
  place: Named('对方党组织', 60),
  letter: Line('介绍信号', 40).optional(),
  minutes: z
    .int()
    .min(0)
    .max(60 * 400)
    .optional(),
  duesUntil: AMonth.optional(),
})

/** What the roster keeps of a person, and what an officer or an import may write. */
const columns = {
  name,
  membership: z.enum(memberships),
  gender: z.enum(['female', 'male']).optional(),
  ethnicity: Line('民族', 20).optional(),
  bornIn: AMonth.optional(),
  education: Line('学历', 20).optional(),
  work: Line('单位岗位', 40).optional(),
  joinedOn: ADay.optional(),
  fullOn: ADay.optional(),
  phone: PhoneNumber.optional(),
}
export const Columns = z.strictObject(columns)

export const RosterQuery = z.strictObject({
  at: Id,
  /** The beginning of a name, or of its pinyin initials. */
  find: Line('姓名', 30).optional(),
  show: z.enum(shows).default('everybody'),
  group: Id.optional(),
  after: Cursor.optional(),
})
export const CountQuery = z.strictObject({ at: Id })
export const OneMember = z.strictObject({ member: Id })
export const Newcomer = z.strictObject({
  /** Made by whoever adds, so that sending it twice adds one. */
  id: Id,
  branch: Id,
  group: Id.optional(),
  from: ADay,
  came: z.enum(comings),
  brought: CarriedOver.optional(),
  columns: Columns,
})
const one = { member: Id, revision: Revision }
export const Edit = z.strictObject({
  ...one,
  /** Only what changes; null empties it. */
  change: z.strictObject({
    name: name.optional(),
    gender: columns.gender.nullable(),
    ethnicity: columns.ethnicity.nullable(),
    bornIn: columns.bornIn.nullable(),
    education: columns.education.nullable(),
    work: columns.work.nullable(),
    joinedOn: columns.joinedOn.nullable(),
    fullOn: columns.fullOn.nullable(),
    phone: columns.phone.nullable(),
    group: Id.nullable().optional(),
  }),
})
/** 转正: from that day a full member, with a vote. */
export const FullMembership = z.strictObject({ ...one, on: ADay })
export const Transfer = z.strictObject({
  ...one,
  /** Another branch of this unit. */
  to: Id,
  group: Id.optional(),
  /** The last day here; the first day there is the next. */
  on: ADay,
  taken: CarriedOver.omit({ place: true }).optional(),
})
export const Leaving = z.strictObject({
  ...one,
  went: z.enum(goings),
  on: ADay,
  taken: CarriedOver.optional(),
})
export const Return = z.strictObject({
  ...one,
  branch: Id,
  group: Id.optional(),
  from: ADay,
  came: z.enum(comings),
  brought: CarriedOver.optional(),
})
export const NewStatus = z.strictObject({
  ...one,
  kind: z.enum(statuses),
  from: ADay,
  approvedOn: ADay.optional(),
  place: Line('流入党组织', 60).optional(),
  contact: Id.optional(),
})
export const StatusEnd = z.strictObject({ ...one, kind: z.enum(statuses), until: ADay })

export const PostsQuery = z.strictObject({ at: Id })
const post = { post: z.enum(posts), at: Id }
export const Appointment = z.strictObject({ ...post, member: Id, from: ADay, approval })
/** The last day in the post. */
export const Resignation = z.strictObject({ ...post, member: Id, until: ADay })
/** The last day of the one; the other's first is the next. */
export const Handover = z.strictObject({ ...post, member: Id, to: Id, until: ADay, approval })

export const ApplicantsQuery = z.strictObject({ branch: Id, after: Cursor.optional() })
export const NewApplicant = z.strictObject({ id: Id, branch: Id, name, appliedOn: ADay })
export const Advance = z.strictObject({
  applicant: Id,
  revision: Revision,
  stage: z.enum(stages),
  on: ADay,
  talkedOn: ADay.optional(),
  mentors: z.array(Id).max(2).optional(),
})
export const ApplicantEnd = z.strictObject({
  applicant: Id,
  revision: Revision,
  on: ADay,
  /** Admitted as this probationary member; else withdrawn or gone elsewhere. */
  became: Id.optional(),
})

/** Only these may be asked to be corrected; the value is checked like an officer's own. */
export const Correctable = z.enum([
  ...(['name', 'gender', 'ethnicity', 'bornIn', 'education', 'work', 'joinedOn', 'fullOn', 'phone'] as const),
])
export const CorrectionWish = z.strictObject({
  field: Correctable,
  value: Line('更正内容', 40).min(1, '请填写正确的内容'),
})
export const CorrectionsQuery = z.strictObject({ at: Id, after: Cursor.optional() })
export const CorrectionAnswer = z.strictObject({ correction: Id, accept: z.boolean() })
