import { Text, View } from '@tarojs/components'
import type { ClauseLine, YearPage } from '#types/tally'
import type { Status } from '#types/verdict'
import { Chip, type Tone } from '../../components/Chip'
import { Notice } from '../../components/Notice'

const statusWord = {
  met: ['已做到', 'good'],
  unmet: ['未做到', 'warn'],
  pending: ['还没到期', 'calm'],
  exempt: ['不适用', 'quiet'],
} as const satisfies Record<Status, readonly [string, Tone]>

/** What the clauses about meetings come to, each in its own sentences, standard by standard. */
export function Clauses({ page: { clauses, standards } }: { page: YearPage }) {
  if (clauses.length === 0)
    return <Notice title="没有关于会议的要求" hint="党委确定考核标准以后，会在这里逐条看到。" />
  const titleOf = (standard: string) => standards.find(({ id }) => id === standard)?.title ?? standard
  const all = [...new Set(clauses.map(({ standard }) => standard))]
  return (
    <>
      {all.map((standard) => (
        <View key={standard} className="card">
          <Text className="year__title">{titleOf(standard)}</Text>
          {clauses
            .filter((line) => line.standard === standard)
            .map((line) => (
              <Clause key={line.clause} line={line} />
            ))}
        </View>
      ))}
    </>
  )
}

function Clause({ line: { title, status, say } }: { line: ClauseLine }) {
  const [word, tone] = statusWord[status]
  return (
    <View className="year__clause">
      <View className="year__top">
        <Text className="year__name">{title}</Text>
        <Chip tone={tone}>{word}</Chip>
      </View>
      {say.map((sentence) => (
        <Text key={sentence} className="year__soft">
          {sentence}
        </Text>
      ))}
    </View>
  )
}
