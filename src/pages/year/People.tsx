import { Text, View } from '@tarojs/components'
import type { YearPage } from '#types/tally'
import { sayPerson } from './say-rates'

/** How each person's year went, in the order of the roster: nobody is ranked. */
export const People = ({ page: { people } }: { page: YearPage }) => (
  <View className="card">
    <Text className="year__soft">按名册的顺序排列，只供了解情况、提醒补学，不作排名。</Text>
    {people.map((person) => (
      <View key={person.member} className="year__clause">
        <Text className="year__name">{person.name}</Text>
        <Text>{sayPerson(person)}</Text>
      </View>
    ))}
  </View>
)
