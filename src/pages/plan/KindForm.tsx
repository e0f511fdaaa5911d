import type { OrganizationId } from '#types/organization'
import { otherThings } from '#domain/meetings/serves'
import { nameOf } from '#domain/wording/names'
import { Choices } from '../../components/Choices'
import { Line } from '../../components/Field'
import { Form } from '../../components/Form'
import { Ticks } from '../../components/Ticks'
import { circles, rules } from './circle-words'
import { useNewKind } from './useKinds'
import { Length } from './When'

const yesOrNo = [
  [false, '不'],
  [true, '是'],
] as const

/** A kind of meeting that the unit holds and nobody else knows. */
export function KindForm({ at, onClose }: { at: OrganizationId; onClose: () => void }) {
  const { kind, change, add } = useNewKind(at, onClose)
  const { name, due, quorum, minutes, activities, makeUp, earns } = kind
  const like = { due, serves: [], onPaper: false, ...(quorum !== 'none' && { quorum: { ordinary: quorum } }) }
  const others = otherThings(like)
  return (
    <Form
      title="添加会议种类"
      yes="添加"
      sending={add.isPending}
      ready={name.trim() !== ''}
      error={add.error}
      onYes={() => add.mutate()}
      onNo={onClose}
    >
      <Line
        name="叫什么"
        value={name}
        most={20}
        example="如 青年理论学习小组"
        onInput={(text) => change({ name: text })}
      />
      <Choices
        name="谁应到"
        choices={circles}
        chosen={due}
        onChoose={(circle) => change({ due: circle, activities: [] })}
      />
      <Choices
        name="法定人数"
        choices={rules}
        chosen={quorum}
        onChoose={(rule) => change({ quorum: rule, activities: [] })}
        hint="有表决权的应到人员要到多少，才能表决。"
      />
      <Length usual={60} minutes={minutes} onChange={(length) => change({ minutes: length })} />
      <Choices
        name="没有到会的要补学"
        choices={yesOrNo}
        chosen={makeUp}
        onChoose={(must) => change({ makeUp: must })}
      />
      <Choices
        name="到会计入学时"
        choices={yesOrNo}
        chosen={earns}
        onChoose={(counts) => change({ earns: counts })}
      />
      {others.length > 0 && (
        <Ticks
          name="开了它，也算开了哪些（可不选）"
          choices={others.map((activity) => [activity, nameOf(activity)] as const)}
          ticked={activities}
          onTick={(ticked) => change({ activities: ticked.slice(0, 10) })}
        />
      )}
    </Form>
  )
}
