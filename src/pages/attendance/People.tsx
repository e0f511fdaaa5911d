import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingCard, PersonRow } from '#types/meetings'
import { useServerNow } from '../../api/server-clock'
import { Action } from '../../components/Action'
import { Filters } from '../../components/Filters'
import { fieldName } from '../../components/for-readers'
import { Notice } from '../../components/Notice'
import { ofBranch } from '../../components/by-branch'
import { BranchChoice } from '../../components/BranchChoice'
import { filtersOf, pick, type Filter } from './filters'
import { PersonLine } from './PersonLine'

/** So many names at a time: five hundred rows at once would stall an old phone. */
const aPage = 50
/** From here on one searches rather than scrolls. */
const many = 30

type Props = { meeting: MeetingCard; people: PersonRow[]; over: boolean; cancelled: boolean }

/** Everybody due and every guest, narrowed down by branch, state or name. */
export function People({ meeting, people, over, cancelled }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const [branch, setBranch] = useState<string>()
  const [name, setName] = useState('')
  const [most, setMost] = useState(aPage)
  const begun = useServerNow(20_000) >= Date.parse(meeting.startsAt)
  const own = ofBranch(people, branch)
  const found = pick(own, filter, name)
  return (
    <View className="attendance__list">
      <BranchChoice meeting={meeting} people={people} chosen={branch} onChoose={setBranch} />
      <Filters name="到会情况" choices={filtersOf(own, over)} chosen={filter} onChoose={setFilter} />
      {people.length > many && (
        <Input
          className="field attendance__search"
          placeholder="按姓名查找"
          value={name}
          onInput={({ detail }) => setName(detail.value)}
          {...fieldName('按姓名查找')}
        />
      )}
      {found.length === 0 && <Notice title="没有符合的人" hint="换一个分类，或清空姓名再看。" />}
      <View className="attendance__people">
        {found.slice(0, most).map((person) => (
          <PersonLine key={person.member} {...{ meeting, person, begun, over, cancelled }} />
        ))}
      </View>
      {found.length > most && (
        <Action onTap={() => setMost(most + aPage)}>再显示 {Math.min(aPage, found.length - most)} 人</Action>
      )}
    </View>
  )
}
