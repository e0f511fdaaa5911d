import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberId } from '#types/member'
import type { MinutesPage, PartName } from '#types/minutes'
import { shelf } from '../../api/shelf'
import { Action } from '../../components/Action'
import { draftShelf } from './drafts'
import { partName, sayPart } from './say-part'
import { OneText } from './Two'
import { saysNoMore } from './writing'

type Props = { page: MinutesPage; part: PartName; member: MemberId }

/** What did not arrive before the record was confirmed is still on the phone: to copy from, or to let go. */
export function Leftover({ page, part, member }: Props) {
  const [drafts] = useState(() => draftShelf(shelf, { member, meeting: page.meeting.id, part }))
  const [draft, setDraft] = useState(drafts.find)
  if (!draft || saysNoMore(part, draft.value, page.minutes.parts[part])) return null
  const drop = () => {
    drafts.drop()
    setDraft(undefined)
  }
  return (
    <View className="card">
      <OneText
        title={`手机上还有一份没有存上的${partName[part]}，记录现在不能改，需要的话请抄到更正里`}
        lines={sayPart(part, draft.value, page.people)}
      />
      <Action onTap={drop}>不需要了</Action>
    </View>
  )
}
