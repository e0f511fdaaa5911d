import type { Stage } from '#types/applicant'
import type { Member, StatusKind } from '#types/member'
import { columnName } from './members'

export const statusName = {
  exempt: '长期免除',
  floating: '流动党员',
  lostContact: '失去联系',
} as const satisfies Record<StatusKind, string>

export const stageName = {
  applicant: '入党申请人',
  activist: '入党积极分子',
  candidate: '发展对象',
} as const satisfies Record<Stage, string>

/** What a person reads in place of the name of a field that was changed. */
export const fieldName = {
  _id: '编号',
  schema: '数据版本',
  revision: '修改次数',
  ...columnName,
  initials: columnName.name,
  membership: '党员类别',
  branch: '所在党支部',
  group: '所在党小组',
  path: '所在党支部',
  onRollFrom: '在册日期',
  onRollUntil: '在册日期',
  stays: '在册经历',
  statuses: '免除、流动、失联',
  posts: '职务',
  boundTo: '绑定的微信',
} as const satisfies Record<keyof Member, string>
