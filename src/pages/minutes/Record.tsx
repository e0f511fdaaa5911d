import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { MemberId } from '#types/member'
import type { MinutesPage, PartName } from '#types/minutes'
import { Notice } from '../../components/Notice'
import { Consent } from './Consent'
import { Corrections } from './Corrections'
import { Files } from './Files'
import { Gaps } from './Gaps'
import { Head } from './Head'
import { Leftover } from './Leftover'
import { ReadPart } from './ReadPart'
import { Steps } from './Steps'
import { Ways } from './Ways'
import { WritePart } from './WritePart'

const all: readonly PartName[] = ['facts', 'agenda', 'points', 'resolutions', 'votes']

/** What is said among comrades at some meetings stays on paper: there is no field for it. */
const partsOf = ({ onPaper }: MinutesPage) => all.filter((part) => part !== 'points' || !onPaper)

type Props = { page: MinutesPage; member: MemberId }

/** The whole record, to write as long as one may, and to read. */
export function Record({ page, member }: Props) {
  const [unsaved, setUnsaved] = useState<readonly PartName[]>([])
  const note = useCallback(
    (part: PartName, isKept: boolean) =>
      setUnsaved((all) => [...all.filter((each) => each !== part), ...(isKept ? [] : [part])]),
    [],
  )
  const { may, minutes, meeting } = page
  return (
    <View className="minutes">
      <Head page={page} />
      {meeting.status === 'planned' && (
        <Notice title="会议还没有开始" hint="开始签到或点名以后，再来写记录。" />
      )}
      <Consent page={page} />
      {may.write && <Gaps meeting={meeting.id} gaps={page.gaps} />}
      {partsOf(page).map((part) =>
        may.write ? (
          <WritePart key={part} {...{ page, part, member }} onKept={note} />
        ) : (
          <View key={part}>
            <ReadPart page={page} part={part} />
            <Leftover {...{ page, part, member }} />
          </View>
        ),
      )}
      <Files page={page} />
      <Steps minutes={minutes} />
      <Corrections page={page} />
      <Ways page={page} unsaved={may.write ? unsaved : []} />
    </View>
  )
}
