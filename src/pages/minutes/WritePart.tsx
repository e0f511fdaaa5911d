import { Text, View } from '@tarojs/components'
import { useEffect, type ComponentType } from 'react'
import type { MemberId } from '#types/member'
import type { MinutesPage, PartName } from '#types/minutes'
import { Action } from '../../components/Action'
import { AgendaFields } from './AgendaFields'
import { FactsFields } from './FactsFields'
import { PointsFields } from './PointsFields'
import { ResolutionsFields } from './ResolutionsFields'
import { partName, sayPart } from './say-part'
import { Standing } from './Standing'
import { OneText, Two } from './Two'
import type { Typed } from './typed'
import { useWriting } from './useWriting'
import { VotesFields } from './VotesFields'
import { isKept } from './writing'

export type FieldsProps<P extends PartName> = {
  value: Typed<P>
  onChange: (value: Typed<P>) => void
  page: MinutesPage
  /** Says that there is nothing to be written here; missing once that was said, or something was. */
  onNothing?: (() => void) | undefined
}

const fields: { [P in PartName]: ComponentType<FieldsProps<P>> } = {
  facts: FactsFields,
  agenda: AgendaFields,
  points: PointsFields,
  resolutions: ResolutionsFields,
  votes: VotesFields,
}

type Props<P extends PartName> = {
  page: MinutesPage
  part: P
  member: MemberId
  /** Whether the server has all that stands here. */
  onKept: (part: PartName, isKept: boolean) => void
}

/** One part of the minutes with its fields; it keeps itself, and says how it stands. */
export function WritePart<P extends PartName>({ page, part, member, onKept }: Props<P>) {
  const { writing, writer } = useWriting(page, part, member)
  const kept = isKept(writing)
  useEffect(() => onKept(part, kept), [onKept, part, kept])
  const Fields = fields[part] as ComponentType<FieldsProps<P>>
  const isUnsaid = writing.base.revision === 0 && (writing.value as readonly unknown[]).length === 0
  return (
    <View className="card" id={`part-${part}`}>
      <View className="minutes__top">
        <Text className="minutes__title">{partName[part]}</Text>
        <Standing writing={writing} onAgain={() => void writer.flush()} />
      </View>
      <Two writing={writing} people={page.people} onChoose={writer.choose} />
      <Fields
        value={writing.value}
        onChange={writer.type}
        page={page}
        onNothing={isUnsaid ? () => void writer.declare() : undefined}
      />
      {writing.aside && (
        <View className="minutes__aside">
          <OneText title="没有选用的那一份" lines={sayPart(part, writing.aside, page.people)} />
          <Action onTap={writer.forget}>不需要了</Action>
        </View>
      )}
    </View>
  )
}
