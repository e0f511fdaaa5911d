import { Text, View } from '@tarojs/components'
import type { MinutesPage } from '#types/minutes'
import { reasonName, recordName, sayTally, stateName } from '#domain/wording/meetings'
import { useServerNow } from '../../api/server-clock'
import { Chip, type Tone } from '../../components/Chip'
import { Facts } from '../../components/Facts'
import { isOver } from '../../components/meeting-words'
import { MeetingHead } from '../../components/MeetingHead'
import { Quorum } from '../../components/Quorum'

const toneOf = { draft: 'warn', sentBack: 'warn', confirmed: 'good', closed: 'good' } as const satisfies {
  [S in MinutesPage['minutes']['status']]: Tone
}

/** Which meeting, how its record stands, and who was there. */
export function Head({ page: { meeting, tally, minutes, missing, guests } }: { page: MinutesPage }) {
  const now = useServerNow(60_000)
  const { status, steps } = minutes
  const sentBack = steps.filter(({ did }) => did === 'sentBack').at(-1)
  return (
    <View className="card">
      <MeetingHead meeting={meeting} now={now} />
      <View>
        <Chip tone={toneOf[status]}>{recordName[status]}</Chip>
      </View>
      {status === 'sentBack' && sentBack && (
        <Text className="minutes__why">
          {sentBack.byName}退回了记录：{sentBack.reason}。请改好后再确认。
        </Text>
      )}
      <Text>{sayTally(tally, isOver(meeting))}。</Text>
      {tally.quorum && <Quorum quorum={tally.quorum} />}
      <Facts
        facts={[
          ['没有到会', missing.map(sayMissing).join('、')],
          ['列席', guests.join('、')],
        ]}
      />
    </View>
  )
}

/** 张三（请假，公务） */
const sayMissing = ({ name, state, reason }: MinutesPage['missing'][number]) =>
  `${name}（${[stateName[state], reason && reasonName[reason]].filter(Boolean).join('，')}）`
