import type { Business, DueCircle, MeetingKind, QuorumRule } from '#types/meeting'

export type Kind = {
  /** As people say it. */
  name: string
  due: DueCircle
  /** How many voters must be there for each sort of business; without it, any number may meet. */
  quorum?: Partial<Record<Business, QuorumRule>>
  /** How long it usually lasts. */
  minutes: number
  /** What it counts as, by the names the standards use. */
  serves: readonly string[]
  /** Whoever is not there makes it up: 000:33 asks it of study and lectures; for general meetings it is a setting. */
  makeUp: boolean
  /** Being there earns hours of study. */
  earns: boolean
  /** What comrades say of each other there stays on paper: no field takes it in. */
  onPaper: boolean
  /** Somebody speaks to the others, and is named. */
  lecture: boolean
}

/** The kinds that everybody has. */
export type CommonKind = Exclude<MeetingKind, 'own'>

const plain = { minutes: 60, makeUp: false, earns: false, onPaper: false, lecture: false } as const

/**
 * The kinds of meeting, and how many must come for each to decide anything.
 * Quorums: 《中国共产党支部工作条例（试行）》第十一、十二条 (general and committee meetings);
 * 《中国共产党发展党员工作细则》第二十一条 (admission); 基层组织选举工作条例 (election).
 */
export const kinds: Readonly<Record<CommonKind, Kind>> = {
  committeeMeeting: {
    ...plain,
    name: '支部委员会会议',
    due: 'committee',
    quorum: { ordinary: 'halfOrMore' },
    serves: ['committeeMeeting'],
  },
  groupMeeting: { ...plain, name: '党小组会', due: 'group', serves: ['groupMeeting'] },
  generalMeeting: {
    ...plain,
    name: '支部党员大会',
    due: 'members',
    quorum: { ordinary: 'halfOrMore', admission: 'moreThanHalf', election: 'fourFifths' },
    minutes: 90,
    serves: ['generalMeeting'],
    makeUp: true,
  },
  partyLecture: {
    ...plain,
    name: '党课',
    due: 'members',
    minutes: 90,
    serves: ['partyLecture'],
    makeUp: true,
    earns: true,
    lecture: true,
  },
  themedPartyDay: { ...plain, name: '主题党日', due: 'members', minutes: 120, serves: ['themedPartyDay'] },
  organizationalLifeMeeting: {
    ...plain,
    name: '组织生活会',
    due: 'members',
    minutes: 120,
    serves: ['organizationalLifeMeeting'],
    onPaper: true,
  },
  leadershipLifeMeeting: {
    ...plain,
    name: '民主生活会',
    due: 'chosen',
    minutes: 180,
    serves: ['leadershipLifeMeeting'],
    onPaper: true,
  },
  memberAppraisal: {
    ...plain,
    name: '民主评议党员',
    due: 'members',
    minutes: 120,
    serves: ['memberAppraisal'],
    onPaper: true,
  },
  collectiveStudy: {
    ...plain,
    name: '集体学习',
    due: 'members',
    minutes: 90,
    serves: ['collectiveStudy'],
    makeUp: true,
    earns: true,
  },
  superiorEvent: { ...plain, name: '参加上级会议活动', due: 'chosen', minutes: 120, serves: [] },
  massOrganizationStudy: {
    ...plain,
    name: '研究群团工作',
    due: 'committeeOrMembers',
    serves: ['massOrganizationStudy'],
  },
}

/** The rule by which such a meeting may sit for this business, if it needs any number at all. */
export const quorumFor = ({ quorum }: Pick<Kind, 'quorum'>, business: Business): QuorumRule | undefined =>
  quorum?.[business]

/** Whether such business is put to this kind of meeting at all: members are admitted by the general meeting. */
export const decides = (kind: Pick<Kind, 'quorum'>, business: Business): boolean =>
  business === 'ordinary' || quorumFor(kind, business) !== undefined

/** Whether several branches can hold it together: what has to decide anything, each decides for itself. */
export const canBeJoint = ({ due, quorum }: Pick<Kind, 'due' | 'quorum'>): boolean =>
  !quorum && (due === 'members' || due === 'chosen')
