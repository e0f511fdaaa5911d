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

export type Organization = {
  _id: OrganizationId
  schema: number
  level: Level
  kinds: OrganizationKind[]
  name: string
  /** From the top committee down to this one, itself included: who stands above is read without a walk. */
  path: OrganizationId[]
}
