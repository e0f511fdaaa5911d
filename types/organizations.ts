import * as z from 'zod'
import type { Day } from './calendar'
import { ADay, Cursor, Id, Line, Named, Revision } from './inputs'
import type {
  CommitteeTerm,
  Ended,
  Level,
  Measured,
  Named as NameSince,
  OrganizationId,
  OrganizationKind,
  Placed,
} from './organization'

const levels = ['committee', 'generalBranch', 'branch', 'group'] as const satisfies readonly Level[]
const kinds = [
  'office',
  'institution',
  'governmentService',
  'disciplineOffice',
  'stateOwned',
  'newOrganization',
  'hospital',
  'school',
  'universityStaff',
  'universityStudents',
] as const satisfies readonly OrganizationKind[]

const name = Named('名称', 60)
const approval = Line('批复号', 40).optional()
const Kinds = z.array(z.enum(kinds)).max(kinds.length)
const at = { at: Id, revision: Revision }

export const TreeQuery = z.strictObject({
  /** The caller's own highest organization when absent. */
  at: Id.optional(),
  after: Cursor.optional(),
})
export const OrganizationQuery = z.strictObject({ at: Id })
export const OrganizationSearch = z.strictObject({
  find: Named('名称', 20),
  /** One level or several; all of them when absent. */
  level: z
    .enum(levels)
    .or(z.array(z.enum(levels)).min(1).max(levels.length))
    .optional(),
  /** In the whole unit, for choosing where somebody goes. */
  everywhere: z.boolean().default(false),
})
export const Founding = z.strictObject({
  /** Made by whoever founds, so that sending it twice founds one. */
  id: Id,
  level: z.enum(levels),
  under: Id,
  name,
  /** Those of the organization above when absent. */
  kinds: Kinds.optional(),
  on: ADay,
  approval,
})
export const Renaming = z.strictObject({ ...at, name, from: ADay })
export const Sorting = z.strictObject({ ...at, kinds: Kinds.min(1, '请至少选一类') })
export const Moving = z.strictObject({ ...at, under: Id, from: ADay })
export const Ending = z.strictObject({
  ...at,
  on: ADay,
  /** Where its members go; without it only an organization with nobody in it ends, and a group, whose people stay. */
  into: Id.optional(),
})
export const Election = z.strictObject({
  ...at,
  electedOn: ADay,
  months: z.int().min(12).max(60),
  seats: z.int().min(1).max(15),
  approval,
})
export const Measuring = z.strictObject({
  ...at,
  from: ADay,
  standards: z.array(z.string().max(60)).max(30),
  scheme: z.string().max(60).optional(),
})

/** 没有书记 · 委员有空缺 · 任期已满 · 任期将满 (within six months) · 没有确定考核标准 */
export type OrganizationFlag = 'noSecretary' | 'vacancy' | 'termOver' | 'termEnding' | 'unmeasured'

export type OrganizationLine = {
  id: OrganizationId
  level: Level
  name: string
  kinds: OrganizationKind[]
  /** People on the rolls at or below it today. */
  members: number
  /** Organizations right below it. */
  below: number
  flags: OrganizationFlag[]
  ended?: Ended
}

export type Tree = {
  here: OrganizationLine
  /** Those above it, the highest first, as far up as the caller may look. */
  above: { id: OrganizationId; name: string }[]
  below: OrganizationLine[]
  next?: string
}

export type OrganizationPage = {
  id: OrganizationId
  revision: number
  level: Level
  name: string
  kinds: OrganizationKind[]
  foundedOn: Day
  approval?: string
  above: { id: OrganizationId; name: string }[]
  names: NameSince[]
  places: (Placed & { above: string })[]
  ended?: Ended & { intoName?: string }
  /** Its last move or its ending broke off half-way, and the caller may ask for it again as it stands here: that goes on. */
  unfinished?: true
  terms: (CommitteeTerm & { until: Day; remindOn: readonly Day[] })[]
  measured: Measured[]
  /** Standards and schemes there are to choose from; the proposed ones are meant for its kinds. */
  choices: {
    standards: { id: string; title: string; proposed: boolean }[]
    schemes: { id: string; title: string; proposed: boolean }[]
  }
  /** What the caller may do here, for the screen to offer. */
  may: { shape: boolean; measure: boolean; elect: boolean; group: boolean }
}

export type OrganizationsApi = {
  /** One organization, those above it and a page of 100 right below, by name. */
  tree: { input: z.input<typeof TreeQuery>; output: Tree }
  /** By a part of the name, below what the caller looks after or in the whole unit; 20 at most. */
  find: {
    input: z.input<typeof OrganizationSearch>
    output: { found: { id: OrganizationId; level: Level; name: string; above: string }[] }
  }
  page: { input: z.input<typeof OrganizationQuery>; output: OrganizationPage }
  found: { input: z.input<typeof Founding>; output: OrganizationPage }
  rename: { input: z.input<typeof Renaming>; output: OrganizationPage }
  sort: { input: z.input<typeof Sorting>; output: OrganizationPage }
  /** Takes all that stands below along; asked again while it is under way it goes on. `left` says how much is to be done. */
  move: { input: z.input<typeof Moving>; output: { left: number } }
  /** Members go to `into` from the day after; asked again while it is under way it goes on. */
  end: { input: z.input<typeof Ending>; output: { left: number } }
  elect: { input: z.input<typeof Election>; output: OrganizationPage }
  measure: { input: z.input<typeof Measuring>; output: OrganizationPage }
}
