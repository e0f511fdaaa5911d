import type { Coming, Gender, Going, Membership, Personal, PostName } from '#types/member'

export const membershipName = { full: '正式党员', probationary: '预备党员' } as const satisfies Record<
  Membership,
  string
>

export const postName = {
  secretary: '书记',
  deputySecretary: '副书记',
  organization: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
  groupLeader: '党小组组长',
  generalBranchSecretary: '党总支书记',
  generalBranchDeputy: '党总支副书记',
  generalBranchMember: '党总支委员',
  committeeSecretary: '党委书记',
  committeeDeputy: '党委副书记',
  committeeMember: '党委委员',
  committeeOffice: '党委办公室',
  instructor: '党建指导员',
  assessor: '评审员',
} as const satisfies Record<PostName, string>

export const genderName = { female: '女', male: '男' } as const satisfies Record<Gender, string>

export const comingName = {
  recorded: '登记在册',
  admitted: '发展入党',
  transferredIn: '转入',
  moved: '本单位内调入',
} as const satisfies Record<Coming, string>

export const goingName = {
  transferredOut: '转出本单位',
  moved: '本单位内调出',
  died: '去世',
  left: '其他原因离开',
} as const satisfies Record<Going, string>

/** The columns of a roster, as its headers call them. */
export const columnName = {
  name: '姓名',
  gender: '性别',
  ethnicity: '民族',
  bornIn: '出生年月',
  education: '学历',
  work: '单位岗位',
  joinedOn: '入党日期',
  fullOn: '转正日期',
  phone: '手机号码',
} as const satisfies Record<keyof Personal | 'name' | 'phone', string>
