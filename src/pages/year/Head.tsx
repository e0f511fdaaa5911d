import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { YearPage } from '#types/tally'
import { OrganizationFinder } from '../../components/OrganizationFinder'
import { goInstead, goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'

type Props = {
  me: Me
  page: YearPage
  year: number
  thisYear: number
  onYear: (year: number) => void
}

/** Whose year, which one, and by which standards it is told. */
export function Head({ me, page, year, thisYear, onYear }: Props) {
  const [finding, setFinding] = useState(false)
  const above = me.grants.some(({ level }) => level === 'committee' || level === 'generalBranch')
  return (
    <View className="year__head">
      <Text className="year__whose">{page.branch.name}</Text>
      <View className="year__switch">
        <Tap className="year__way" label={`看 ${year - 1} 年`} onTap={() => onYear(year - 1)}>
          <Text>‹ {year - 1}</Text>
        </Tap>
        <Text className="year__year">{year} 年</Text>
        <Tap
          className="year__way"
          label={`看 ${year + 1} 年`}
          disabled={year >= thisYear}
          onTap={() => onYear(year + 1)}
        >
          <Text>{year < thisYear ? `${year + 1} ›` : ''}</Text>
        </Tap>
      </View>
      <Text className="year__soft">{sayStandards(page)}</Text>
      <View className="year__links">
        <Tap className="year__link" role="link" onTap={() => goTo(paths.calendar(page.branch.id))}>
          <Text>会议日历</Text>
        </Tap>
        <Tap className="year__link" role="link" onTap={() => goTo(paths.meetingsAt(page.branch.id))}>
          <Text>全部会议</Text>
        </Tap>
        {above && (
          <Tap className="year__link" onTap={() => setFinding(!finding)}>
            <Text>看别的党支部</Text>
          </Tap>
        )}
      </View>
      {finding && (
        <OrganizationFinder
          name="看哪个党支部"
          level="branch"
          but={[page.branch.id]}
          chosen={undefined}
          onChoose={(found) => found && goInstead(paths.year(found.id))}
        />
      )}
    </View>
  )
}

function sayStandards({ standards, proposed }: YearPage): string {
  const [first] = standards
  if (!first) return '这一年还没有可以对照的考核标准。'
  const which = standards.length > 1 ? `${first.title}等 ${standards.length} 项` : first.title
  return proposed ? `上级还没有确定考核标准，暂按${which}。` : `按照${which}。`
}
