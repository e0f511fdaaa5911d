import { Text, View } from '@tarojs/components'
import type { Me } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { branchAt, isOfficer, mayHost } from '../../api/use-me'
import { Filters } from '../../components/Filters'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import type { Show } from './useMeetings'

type Props = { me: Me; at: OrganizationId; show: Show; onShow: (show: Show) => void }

/** Which of them, and other ways to look at them: by year, by month; and to plan one. */
export function Ways({ me, at, show, onShow }: Props) {
  const links: [string, string][] = [
    ['会议年历', paths.year(branchAt(me, at))],
    ['会议日历', paths.calendar(at)],
    ...(mayHost(me) ? [['安排会议', paths.planFor({ at: branchAt(me, at) })] as [string, string]] : []),
  ]
  const filters: [Show, string][] = [
    ['all', '全部'],
    ['recordsOpen', '记录待确认'],
    ...(looksAfterMany(me) ? [['consents', '补录待同意'] as [Show, string]] : []),
  ]
  return (
    <>
      <View className="meetings__ways">
        {links.map(([word, url]) => (
          <Tap key={word} className="meetings__way" role="link" onTap={() => goTo(url)}>
            <Text>{word}</Text>
          </Tap>
        ))}
      </View>
      {isOfficer(me) && <Filters name="看哪些会议" choices={filters} chosen={show} onChoose={onShow} />}
    </>
  )
}

const looksAfterMany = ({ grants }: Me) =>
  grants.some(({ role }) => role === 'generalBranch' || role === 'committeeOffice')
