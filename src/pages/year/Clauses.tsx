import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ClauseLine, YearPage } from '#types/tally'
import type { Status } from '#types/verdict'
import { Chip, type Tone } from '../../components/Chip'
import { Filters } from '../../components/Filters'
import { Notice } from '../../components/Notice'

const statusWord = {
  unmet: ['未做到', 'warn'],
  pending: ['还没到期', 'calm'],
  met: ['已做到', 'good'],
  exempt: ['不适用', 'quiet'],
} as const satisfies Record<Status, readonly [string, Tone]>

const statuses = Object.keys(statusWord) as Status[]

/** What the clauses about meetings come to, each in its own sentences, standard by standard. */
export function Clauses({ page: { clauses } }: { page: YearPage }) {
  const [show, setShow] = useState<Status | 'all'>('all')
  if (clauses.length === 0)
    return <Notice title="没有关于会议的要求" hint="党委确定考核标准以后，会在这里逐条看到。" />
  const count = (status: Status) => clauses.filter((line) => line.status === status).length
  const some = statuses.filter((status) => count(status) > 0)
  const shown = clauses.filter(({ status }) => show === 'all' || status === show)
  return (
    <>
      <Filters
        name="看哪些要求"
        choices={[
          ['all', `全部 ${clauses.length}`],
          ...some.map((status) => [status, `${statusWord[status][0]} ${count(status)}`] as const),
        ]}
        chosen={show}
        onChoose={setShow}
      />
      {[...new Set(shown.map(({ standard }) => standard))].map((standard) => (
        <View key={standard} className="card">
          <Text className="year__title">{standard}</Text>
          {shown
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
