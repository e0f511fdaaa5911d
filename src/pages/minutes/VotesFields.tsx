import { Text, View } from '@tarojs/components'
import { kinds } from '#domain/meetings/kinds'
import { decides } from '#domain/meetings/kinds'
import { businessName } from '#domain/wording/votes'
import type { Business } from '#types/meeting'
import type { MinutesPage } from '#types/minutes'
import { makeId } from '../../api/make-id'
import { Action } from '../../components/Action'
import { Choices } from '../../components/Choices'
import { Line } from '../../components/Field'
import { CountField } from './CountField'
import { ElectionFields } from './ElectionFields'
import { Entry } from './Entry'
import { changed, without } from './entries'
import { judge, roomAt } from './judge'
import type { TypedVote } from './typed'
import type { FieldsProps } from './WritePart'

export const VotesFields = ({ value, onChange, page }: FieldsProps<'votes'>) => (
  <View className="minutes__entries">
    {value.map((vote, place) => (
      <Entry key={vote.id} name={`表决 ${place + 1}`} onDrop={() => onChange(without(value, place))}>
        <VoteFields {...{ vote, place, page }} onChange={(news) => onChange(changed(value, place, news))} />
      </Entry>
    ))}
    <Action onTap={() => onChange([...value, { id: makeId(), matter: '', business: page.meeting.business }])}>
      添加一项表决
    </Action>
    {value.length === 0 && <Text className="minutes__small">没有表决的，不用填。</Text>}
  </View>
)

const businessesAt = ({ kind }: MinutesPage['meeting']) =>
  (Object.entries(businessName) as [Business, string][]).filter(([business]) =>
    decides(kind === 'own' ? {} : kinds[kind], business),
  )

type OneProps = {
  vote: TypedVote
  place: number
  page: MinutesPage
  onChange: (news: Partial<TypedVote>) => void
}

function VoteFields({ vote, place, page, onChange }: OneProps) {
  const { matter, business } = vote
  const which = `表决 ${place + 1}`
  const businesses = businessesAt(page.meeting)
  return (
    <>
      <Line
        name={`${which}：事项`}
        most={100}
        value={matter}
        onInput={(news) => onChange({ matter: news })}
      />
      {businesses.length > 1 && (
        <Choices
          name={`${which}：类别`}
          choices={businesses}
          chosen={business}
          onChoose={(news) => onChange({ business: news })}
        />
      )}
      {business === 'election' ? (
        <ElectionFields {...{ vote, which, onChange }} />
      ) : (
        <Counts {...{ vote, which, onChange }} />
      )}
      <Judged vote={vote} page={page} />
    </>
  )
}

export type CountsProps = Pick<OneProps, 'vote' | 'onChange'> & { which: string }

function Counts({ vote, which, onChange }: CountsProps) {
  const names = [
    ['inFavour', '赞成'],
    ['against', '反对'],
    ['abstained', '弃权'],
    ...(vote.business === 'admission' ? ([['written', '书面意见']] as const) : []),
  ] as const
  return (
    <View className="minutes__counts">
      {names.map(([count, name]) => (
        <CountField
          key={count}
          name={name}
          label={`${which}：${name}`}
          value={vote[count]}
          onChange={(news) => onChange({ [count]: news })}
        />
      ))}
    </View>
  )
}

/** What the counts mean, or why they cannot be so, as they are typed. */
function Judged({ vote, page }: Pick<OneProps, 'vote' | 'page'>) {
  const judged = judge(vote, roomAt(page))
  if (!judged) return null
  return (
    <View className={`minutes__judged minutes__judged--${judged.is}`} role="status">
      <Text>
        {judged.is === 'wrong' ? '票数不对：' : ''}
        {judged.say}
      </Text>
    </View>
  )
}
