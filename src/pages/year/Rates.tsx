import { Text, View } from '@tarojs/components'
import type { YearPage } from '#types/tally'
import { Facts } from '../../components/Facts'
import { sayBranch, sayMonth } from './say-rates'

/** How the meetings went: over the year, and month by month. */
export const Rates = ({ page: { tally, months } }: { page: YearPage }) => (
  <>
    <View className="card">
      <View className="year__sentences">
        {sayBranch(tally).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </View>
    </View>
    {months.length > 0 && (
      <View className="card">
        <Facts
          title="逐月"
          facts={months.map(
            ({ month, tally: one }) => [`${Number(month.slice(5))}月`, sayMonth(one)] as const,
          )}
        />
      </View>
    )}
  </>
)
