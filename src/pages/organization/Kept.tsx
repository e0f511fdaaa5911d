import { Text, View } from '@tarojs/components'
import type { OrganizationPage } from '#types/organizations'
import { kindName, levelName } from '#domain/wording/organizations'
import { sayDay } from '../../components/china-time'
import { Facts } from '../../components/Facts'
import { Notice } from '../../components/Notice'
import { goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { sayMeasured } from './say'

/** What it is today. */
export function Kept({ page }: { page: OrganizationPage }) {
  const { id, name, level, kinds, above, foundedOn, approval, ended, measured } = page
  const term = page.terms.at(-1)
  const now = measured.at(-1)
  return (
    <View className="card">
      {ended && (
        <Notice
          title={`${sayDay(ended.on)}${ended.intoName ? `并入${ended.intoName}` : '撤销'}`}
          hint="以前的记录都保留。"
        />
      )}
      <Text className="organization__title">{name}</Text>
      <Facts
        facts={[
          ['层级', levelName[level]],
          ['类别', kinds.map((kind) => kindName[kind]).join('、')],
          ['隶属', above.map((one) => one.name).join(' › ')],
          ['成立', `${sayDay(foundedOn)}${approval ? `（${approval}）` : ''}`],
          ['本届任期', term && `${sayDay(term.electedOn)}至${sayDay(term.until)}，${term.seats} 名委员`],
          [
            '考核',
            level === 'branch' ? (now ? sayMeasured(now, page.choices) : '还没有确定考核标准') : undefined,
          ],
        ]}
      />
      <View className="organization__ways">
        {level !== 'group' && (
          <Tap className="organization__way" role="link" onTap={() => goTo(paths.posts(id))}>
            <Text>职务与任期 ›</Text>
          </Tap>
        )}
      </View>
    </View>
  )
}
