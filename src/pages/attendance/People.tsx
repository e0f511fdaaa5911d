import { Action } from '../../components/Action'
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingCard, PersonRow } from '#types/meetings'
import { Notice } from '../../components/Notice'
import { Tap } from '../../components/Tap'
import { countOf, filterNames, pick, type Filter } from './filters'
import { PersonLine } from './PersonLine'

/** So many names at a time: five hundred rows at once would stall an old phone. */
const aPage = 50
/** From here on one searches rather than scrolls. */
const many = 30

type Props = { meeting: MeetingCard; people: PersonRow[]; over: boolean; cancelled: boolean }

/** Everybody due and every guest, narrowed down by state or name. */
export function People({ meeting, people, over, cancelled }: Props) {
  const [filter, setFilter] = useState<Filter>('all')
  const [name, setName] = useState('')
  const [most, setMost] = useState(aPage)
  const found = pick(people, filter, name)
  return (
    <View>
      <View className="attendance__filters" role="tablist">
        {filterNames(over).map(([each, word]) => (
          <Tap
            key={each}
            className={`attendance__filter ${each === filter ? 'attendance__filter--chosen' : ''}`}
            role="tab"
            chosen={each === filter}
            onTap={() => setFilter(each)}
          >
            <Text>
              {word} {countOf(people, each)}
            </Text>
          </Tap>
        ))}
      </View>
      {people.length > many && (
        <Input
          className="field attendance__search"
          placeholder="按姓名查找"
          value={name}
          onInput={({ detail }) => setName(detail.value)}
          aria-label="按姓名查找"
        />
      )}
      {found.length === 0 && <Notice title="没有符合的人" hint="换一个分类，或清空姓名再看。" />}
      <View className="attendance__people">
        {found.slice(0, most).map((person) => (
          <PersonLine
            key={person.member}
            meeting={meeting.id}
            day={meeting.day}
            {...{ person, over, cancelled }}
          />
        ))}
      </View>
      {found.length > most && (
        <Action onTap={() => setMost(most + aPage)}>再显示 {Math.min(aPage, found.length - most)} 人</Action>
      )}
    </View>
  )
}
