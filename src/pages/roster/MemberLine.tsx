import { Text, View } from '@tarojs/components'
import type { RosterRow } from '#types/roster'
import { membershipName, postName } from '#domain/wording/members'
import { statusName } from '#domain/wording/roster'
import { Action } from '../../components/Action'
import { Chip } from '../../components/Chip'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'

type Props = {
  row: RosterRow
  groupName: string | undefined
  issuing: boolean
  error: unknown
  onIssue: () => void
}

/** One person: tapped, it opens their page. Whoever is not bound yet gets a code without their page being opened. */
export function MemberLine({ row, groupName, issuing, error, onIssue }: Props) {
  const { member, name, membership, branchName, posts, statuses, bound, until } = row
  const about = [
    branchName,
    groupName,
    ...posts.map((post) => postName[post]),
    membership === 'probationary' && membershipName.probationary,
    until && `在册至 ${until}`,
  ].filter(Boolean)
  return (
    <View className="member">
      <View className="member__top">
        <Tap className="member__who" role="link" onTap={() => goTo(paths.member(member))}>
          <View className="member__line">
            <Text className="member__name">{name}</Text>
            {statuses.map((kind) => (
              <Chip key={kind} tone="warn">
                {statusName[kind]}
              </Chip>
            ))}
            <Chip tone={bound ? 'good' : 'quiet'}>{bound ? '已绑定' : '未绑定'}</Chip>
          </View>
          {about.length > 0 && <Text className="member__small">{about.join(' · ')}</Text>}
        </Tap>
        {!bound && !until && (
          <Action
            small
            className="member__issue"
            sending={issuing}
            onTap={onIssue}
            label={`给${name}发绑定码`}
          >
            发绑定码
          </Action>
        )}
      </View>
      {error ? <Wrong error={error} /> : null}
    </View>
  )
}
