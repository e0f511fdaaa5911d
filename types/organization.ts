import type { Day } from './calendar'

export type OrganizationId = string

/** 党委 · 党总支 · 党支部 · 党小组 */
export type Level = 'committee' | 'generalBranch' | 'branch' | 'group'

/**
 * What sort of unit it stands in: 机关 · 事业单位 · 政务服务中心 · 纪检监察机关 · 国企 · 两新 · 医院 · 中小学 ·
 * 高校教工 · 高校学生. A branch may be of several kinds.
 */
export type OrganizationKind =
  | 'office'
  | 'institution'
  | 'governmentService'
  | 'disciplineOffice'
  | 'stateOwned'
  | 'newOrganization'
  | 'hospital'
  | 'school'
  | 'universityStaff'
  | 'universityStudents'

/** A name it bore from a day on. */
export type Named = { name: string; from: Day }

/** Where it stood from a day on: from the top committee down to itself. */
export type Placed = { path: OrganizationId[]; from: Day }

/** A term of its committee (届): from the election, so many months, with so many seats. */
export type CommitteeTerm = { electedOn: Day; months: number; seats: number; approval?: string }

/** The office's decision by which standards, and by which scheme, a branch is measured from a day on. */
export type Measured = { from: Day; standards: string[]; scheme?: string; decidedOn: Day }

/** It was dissolved, or went into another (合并). */
export type Ended = { on: Day; into?: OrganizationId }

export type Organization = {
  _id: OrganizationId
  schema: number
  /** Grows with every change, so that two editors never overwrite each other. */
  revision: number
  level: Level
  kinds: OrganizationKind[]
  /** The name it bears now. */
  name: string
  /** From the top committee down to this one, itself included: who stands above is read without a walk. */
  path: OrganizationId[]
  /** The one right above it; missing at the top. It alone is changed by a move: paths below are brought along. */
  parent?: OrganizationId
  /** Grows whenever a post in it changes hands or something is founded or ended below: of two at once, one starts again. */
  turn?: number
  foundedOn: Day
  /** Number of the paper that approved its founding (批复号). */
  approval?: string
  /** Every name and place it had, oldest first, the present ones included. */
  names: Named[]
  places: Placed[]
  /** Its committee's terms, oldest first; none where it has no committee. */
  terms: CommitteeTerm[]
  /** How it is measured, oldest first; before the first decision nothing is bound, only proposed. */
  measured: Measured[]
  ended?: Ended
  /** A move or an ending that has not taken everybody and everything along yet; asking for it again goes on. */
  unfinished?: true
}
