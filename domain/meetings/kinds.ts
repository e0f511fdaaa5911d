import type { Business, MeetingKind, QuorumRule } from '#types/meeting'

/** Who is expected: everyone on the branch's roll, its committee, or one group. */
export type DueCircle = 'members' | 'committee' | 'group'

type Kind = {
  /** As people say it. */
  name: string
  due: DueCircle
  /** How many voters must be there for each sort of business; without it, any number may meet. */
  quorum?: Partial<Record<Business, QuorumRule>>
}

/**
 * The kinds of meeting, and how many must come for each to decide anything.
 * Quorums: 《中国共产党支部工作条例（试行）》第十一、十二条 (general and committee meetings);
 * 《中国共产党发展党员工作细则》第二十一条 (admission); 基层组织选举工作条例 (election).
 */
export const kinds = {
  committeeMeeting: { name: '支部委员会会议', due: 'committee', quorum: { ordinary: 'halfOrMore' } },
  groupMeeting: { name: '党小组会', due: 'group' },
  generalMeeting: {
    name: '支部党员大会',
    due: 'members',
    quorum: { ordinary: 'halfOrMore', admission: 'moreThanHalf', election: 'fourFifths' },
  },
  partyLecture: { name: '党课', due: 'members' },
  themedPartyDay: { name: '主题党日', due: 'members' },
  organizationalLifeMeeting: { name: '组织生活会', due: 'members' },
  collectiveStudy: { name: '集体学习', due: 'members' },
} as const satisfies Record<MeetingKind, Kind>

/** The rule by which this meeting may decide this business, if it needs any number at all. */
export function quorumFor(kind: MeetingKind, business: Business): QuorumRule | undefined {
  const { quorum }: Kind = kinds[kind]
  return quorum?.[business]
}

/** Whether such business is put to this kind of meeting at all: members are admitted by the general meeting. */
export function decides(kind: MeetingKind, business: Business): boolean {
  return business === 'ordinary' || quorumFor(kind, business) !== undefined
}
