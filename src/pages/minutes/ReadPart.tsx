import { Text, View } from '@tarojs/components'
import type { MinutesPage, PartName, Vote } from '#types/minutes'
import { Facts } from '../../components/Facts'
import { CarryOut } from './CarryOut'
import { factsOf, partName, sayCounts, sayPart } from './say-part'
import type { Typed } from './typed'

type Props = { page: MinutesPage; part: PartName }

/** One part to read; where nothing was written there is nothing. */
export function ReadPart({ page, part }: Props) {
  const { minutes, people } = page
  const value = minutes.parts[part].value as Typed
  const lines = sayPart(part, value, people)
  if (lines.length === 0 && part !== 'resolutions') return null
  return (
    <View className="card">
      <Text className="minutes__title">{partName[part]}</Text>
      {part === 'facts' ? (
        <Facts facts={factsOf(minutes.parts.facts.value, people)} />
      ) : part === 'resolutions' ? (
        <Resolutions page={page} lines={lines} />
      ) : part === 'votes' ? (
        <Votes page={page} />
      ) : (
        lines.map((line, place) => (
          <Text key={place} className="minutes__line" userSelect>
            {line}
          </Text>
        ))
      )}
    </View>
  )
}

function Resolutions({ page, lines }: { page: MinutesPage; lines: readonly string[] }) {
  const { meeting, minutes, may } = page
  const { value, revision } = minutes.parts.resolutions
  if (value.length === 0)
    return <Text className="minutes__small">{revision > 0 ? '没有决议。' : '没有填写。'}</Text>
  return value.map((resolution, place) => (
    <View key={resolution.id} className="minutes__entry">
      <Text className="minutes__line" userSelect>
        {lines[place]}
      </Text>
      {may.correct && <CarryOut meeting={meeting.id} resolution={resolution} />}
    </View>
  ))
}

function Votes({ page: { minutes, votes } }: { page: MinutesPage }) {
  const sayOf = ({ id }: Vote) => votes.find((result) => result.id === id)?.say
  return minutes.parts.votes.value.map((vote) => (
    <View key={vote.id} className="minutes__entry">
      <Text className="minutes__line" userSelect>
        {sayCounts(vote)}
      </Text>
      <Text className="minutes__small">{sayOf(vote)}</Text>
    </View>
  ))
}
