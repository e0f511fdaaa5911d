import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { RibbonRow, YearPage } from '#types/tally'
import { isOfficer, mayHost } from '../../api/use-me'
import { Action } from '../../components/Action'
import { Filters } from '../../components/Filters'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { goBack } from '../../components/paths'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Wrong } from '../../components/Wrong'
import { Clauses } from './Clauses'
import { Head } from './Head'
import { People } from './People'
import { Rates } from './Rates'
import { Ribbon } from './Ribbon'
import { useYear } from './useYear'
import './index.scss'

export default function YearScreen() {
  const { me, unbound, year, thisYear, choose, page, stale, error, retry } = useYear()
  return (
    <Page title="会议年历">
      {unbound ? (
        <Unbound />
      ) : !page || !me ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={5} />
        )
      ) : (
        <View className={stale ? 'year year--stale' : 'year'}>
          <Head me={me} page={page} year={year} thisYear={thisYear} onYear={choose} />
          {error ? <Wrong error={error} /> : null}
          <Parts me={me} page={page} />
        </View>
      )}
    </Page>
  )
}

/** A group leader calls the group's own meetings; whatever else is asked, officers call. */
const mayCall = (me: Me, { group }: RibbonRow) =>
  isOfficer(me) || (mayHost(me) && group !== undefined && group.id === me.group)

type Part = 'ribbon' | 'rates' | 'clauses' | 'people'

function Parts({ me, page }: { me: Me; page: YearPage }) {
  const [chosen, choose] = useState<Part>('ribbon')
  const parts: [Part, string][] = [
    ['ribbon', '年历'],
    ['rates', '到会'],
    ['clauses', '要求'],
    ...(page.people.length > 0 ? [['people', '人员'] as [Part, string]] : []),
  ]
  const part = parts.some(([one]) => one === chosen) ? chosen : 'ribbon'
  return (
    <>
      <Filters name="看什么" choices={parts} chosen={part} onChoose={choose} />
      {part === 'ribbon' &&
        (page.ribbon.length > 0 ? (
          <Ribbon key={page.year} page={page} mayPlan={(row) => mayCall(me, row)} />
        ) : (
          <Notice title="这一年没有要求召开的会议" hint="党委确定考核标准以后，会在这里看到每月的要求。">
            <Action onTap={goBack}>返回</Action>
          </Notice>
        ))}
      {part === 'rates' && <Rates page={page} />}
      {part === 'clauses' && <Clauses page={page} />}
      {part === 'people' && <People page={page} />}
    </>
  )
}
