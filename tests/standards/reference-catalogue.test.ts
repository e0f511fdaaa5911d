import { acts, counted, judged, months, papers, table } from './cases'
import { noOccasion, together } from './unit-cases'

const archive = [
  '年度工作文件',
  '支部工作计划',
  '年度学习计划',
  '党组织会议记录',
  '党员教育培训记录',
  '党员名册',
  '党组织隶属关系表',
  '党员交纳党费公布表',
  '党费收缴登记本',
  '工作总结',
] as const

describe('the reference catalogue, item by item', () => {
  table([
    ['REF.1.5', 'two papers of three', papers('一岗双责分工文件', '一岗双责清单'), 'unmet 2/3'],
    ['REF.1.5', 'no committee to divide duties in', {}, 'exempt', { hasCommittee: false }],
    ['REF.1.7', 'the list of key tasks', papers('重点任务完成清单'), 'met 1'],
    ['REF.1.7', 'no list', {}, 'unmet 0'],
    ['REF.2.2', 'two groups of three', counted('groupsSetUp', 'groupsDue', 2, 3), 'unmet 2/3'],
    ['REF.3.1', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['REF.3.2', 'nothing grave to decide', noOccasion('重大事项讨论决定会议记录'), 'exempt'],
    ['REF.4.1', 'asked and approved', papers('换届请示', '换届批复'), 'met 1', { electionYears: [2025] }],
    ['REF.4.1', 'asked only', papers('换届请示'), 'unmet 1/2', { electionYears: [2025] }],
    ['REF.4.1', 'forgotten', {}, 'unmet 0', { electionYears: [2025] }],
    ['REF.4.2', 'no vacancy', {}, 'exempt'],
    ['REF.5.2', 'all twelve', acts('themedPartyDay', months(1, 12)), 'met 1'],
    ['REF.5.3', 'nine of ten', counted('meetingsWithRecorder', 'meetings', 9, 10), 'unmet 9/10'],
    ['REF.6.1', 'once', acts('organizationalLifeMeeting', [12]), 'met 1'],
    ['REF.6.1', 'never', {}, 'unmet 0'],
    ['REF.6.2', '22 of 23', counted('analysesSubmitted', 'membersOnRoll', 22, 23), 'unmet 22/23'],
    ['REF.8.1', 'a plan, no record', papers('谈心谈话方案'), 'unmet 1/2'],
    ['REF.10.3', 'no money spent', counted('visitsWithVoucher', 'visitsWithSpending', 0, 0), 'exempt'],
    ['REF.11.1', 'three rules of four', papers('服务承诺制', '限时办结制', '首问责任制'), 'unmet 3/4'],
    ['REF.11.2a', 'checked in one half', acts('complianceCheck', [3]), 'unmet 1/2'],
    ['REF.11.2b', 'nothing was found', {}, 'exempt'],
    ['REF.12.1b', 'nine of ten', counted('pledgesSigned', 'dueSigners', 9, 10), 'unmet 9/10'],
    ['REF.13.2', 'no campaign this year', noOccasion('学习教育方案', '书记动员讲话'), 'exempt'],
    [
      'REF.14.1',
      'nobody in difficulty',
      together(papers('主题教育活动资料', '帮扶机制'), noOccasion('困难党员台账')),
      'met 1',
    ],
    [
      'REF.15.1',
      'activists and no probationers',
      together(papers('积极分子台账'), noOccasion('预备党员台账')),
      'met 1',
    ],
    ['REF.15.2', 'no activists', counted('observationFormsInOrder', 'activists', 0, 0), 'exempt'],
    ['REF.16.1', 'eleven months', counted('monthsWithDuesLedger', 'monthsOfYear', 11, 12), 'unmet 11/12'],
    [
      'REF.18.1',
      'materials are the fifth',
      papers('活动场所', '活动设施', '活动阵地标志', '党旗', '活动阵地制度'),
      'unmet 5/6',
    ],
    [
      'REF.18.2',
      'no oath on the wall',
      papers('统一标识', '党旗', '权利义务', '电教设备', '书报资料'),
      'unmet 5/6',
    ],
    ['REF.19.1', 'two of three', papers('工会干部文件', '共青团干部文件'), 'unmet 2/3'],
    ['REF.19.2', 'four, all in one quarter', acts('massOrganizationStudy', [1, 2, 3, 3]), 'met 1'],
    [
      'REF.21.1',
      'no activists, no probationers',
      together(papers(...archive), noOccasion('入党积极分子名册', '预备党员名册')),
      'met 1',
    ],
    ['REF.21.1', 'ten of twelve', papers(...archive), 'unmet 5/6'],
    ['REF.21.2', 'two assessors', judged('REF.21.2', 100, 100), 'met 1'],
  ])
})
