import { View } from '@tarojs/components'
import type { MemberPage } from '#types/roster'
import { Facts } from './Facts'
import { partyFacts, personFacts, postFact, statusFact, stayFact } from './member-words'

/** All that the branch keeps of one member, in groups. */
export const MemberFacts = ({ member }: { member: MemberPage }) => (
  <View className="card">
    <Facts title="个人信息" facts={personFacts(member)} />
    <Facts title="党籍" facts={partyFacts(member)} />
    <Facts title="党内职务" facts={member.posts.map(postFact)} />
    <Facts title="状态" facts={member.statuses.map(statusFact)} />
    <Facts title="组织关系" facts={member.stays.map(stayFact)} />
  </View>
)
