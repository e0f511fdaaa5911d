import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ClaimRow } from '#types/account'
import type { OrganizationId } from '#types/organization'
import { serverNow } from '../../api/server-clock'
import { sayDayAndTime } from '../../components/china-time'
import type { Found } from '../../components/Finder'
import { PersonFinder } from '../../components/PersonFinder'
import { Answers } from './Answers'
import { Candidate } from './Candidate'
import type { useClaims } from './useClaims'

type Props = { row: ClaimRow; at: OrganizationId; settle: ReturnType<typeof useClaims>['settle'] }

/** Who asks, whom it may be, and the two answers. */
export function ClaimCard({ row, at, settle }: Props) {
  const { name, tail, askedAt, candidates } = row
  const [chosen, setChosen] = useState<Found>()
  const [now] = useState(serverNow)
  return (
    <View className="card">
      <View>
        <Text className="claims__name">{name}</Text>
        <Text className="claims__small">
          手机尾号 {tail} · {sayDayAndTime(askedAt, now)} 申请
        </Text>
      </View>
      {candidates.length > 0 ? (
        <View role="radiogroup" aria-label={`${name}是名册上的哪一位`}>
          <Text className="claims__which">是名册上的哪一位？</Text>
          {candidates.map((one) => (
            <Candidate
              key={one.member}
              candidate={one}
              tail={tail}
              chosen={one.member === chosen?.id}
              onChoose={() => setChosen({ id: one.member, name: one.name, more: one.branchName })}
            />
          ))}
        </View>
      ) : (
        <PersonFinder
          name="是名册上的哪一位？"
          at={at}
          chosen={chosen}
          onChoose={setChosen}
          hint="名册上没有同名或同号的人。请核实以后，在名册上找到这位党员。"
        />
      )}
      <Answers row={row} chosen={chosen} settle={settle} />
    </View>
  )
}
