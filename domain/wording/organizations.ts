import type { Role } from '#types/member'
import type { Level, OrganizationKind } from '#types/organization'
import type { OrganizationFlag } from '#types/organizations'

export const levelName = {
  committee: '党委',
  generalBranch: '党总支',
  branch: '党支部',
  group: '党小组',
} as const satisfies Record<Level, string>

export const kindName = {
  office: '机关',
  institution: '事业单位',
  governmentService: '政务服务中心',
  disciplineOffice: '纪检监察机关',
  stateOwned: '国有企业',
  newOrganization: '两新组织',
  hospital: '公立医院',
  school: '中小学',
  universityStaff: '高校教工',
  universityStudents: '高校学生',
} as const satisfies Record<OrganizationKind, string>

/** In the order in which they are to be dealt with. */
export const flagName = {
  noSecretary: '没有书记',
  termOver: '任期已满',
  vacancy: '委员有空缺',
  termEnding: '任期将满',
  unmeasured: '未定考核标准',
} as const satisfies Record<OrganizationFlag, string>

/** In what part one looks after an organization. */
export const roleName = {
  member: '党员',
  groupLeader: '党小组组长',
  branchOfficer: '支部委员',
  generalBranch: '党总支',
  committeeOffice: '党委',
  instructor: '党建指导员',
  assessor: '评审员',
} as const satisfies Record<Role, string>
