import { Text, View } from '@tarojs/components'
import type { OrganizationPage } from '#types/organizations'
import { sayDay } from '../../components/china-time'
import { sayMeasured } from './say'

/** Names, places, terms and measures over time, the latest first. One name since the beginning is no history. */
export function History({ page: { names, places, terms, measured, choices } }: { page: OrganizationPage }) {
  return (
    <>
      {names.length > 1 && (
        <Past heading="曾用名称" lines={names.map(({ name, from }) => `${sayDay(from)}起：${name}`)} />
      )}
      {places.length > 1 && (
        <Past
          heading="隶属变化"
          lines={places.map(({ above, from }) => `${sayDay(from)}起：${above || '没有上级'}`)}
        />
      )}
      <Past
        heading="历届委员会"
        lines={terms.map(
          ({ electedOn, until, seats, approval }) =>
            `${sayDay(electedOn)}选举，至${sayDay(until)}，${seats} 名委员${approval ? `，批复${approval}` : ''}`,
        )}
      />
      <Past heading="考核标准的变化" lines={measured.map((one) => sayMeasured(one, choices))} />
    </>
  )
}

const Past = ({ heading, lines }: { heading: string; lines: string[] }) =>
  lines.length > 0 ? (
    <View className="card organization__past">
      <Text className="organization__heading">{heading}</Text>
      {[...lines].reverse().map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </View>
  ) : null
