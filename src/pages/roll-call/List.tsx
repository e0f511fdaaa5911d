import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingCard, PersonRow } from '#types/meetings'
import type { useRollCallAll } from '../../api/use-roll-call'
import { Action } from '../../components/Action'
import { Ask } from '../../components/Ask'
import { BranchChoice } from '../../components/BranchChoice'
import { ofBranch } from '../../components/by-branch'
import { fieldName } from '../../components/for-readers'
import { sayMarks } from '../../components/say-marks'
import { isOpen, marksFor, type Missing } from './all-but'
import { Person } from './Person'

/** So many names at a time; from so many on one searches. */
const aPage = 100
const many = 30

type Props = { meeting: MeetingCard; people: PersonRow[]; all: ReturnType<typeof useRollCallAll> }

/** Everybody is here, except those one ticks. */
export function List({ meeting, people, all }: Props) {
  const [missing, setMissing] = useState<Missing>({})
  const [branch, setBranch] = useState<string>()
  const [name, setName] = useState('')
  const [most, setMost] = useState(aPage)
  const own = ofBranch(people, branch)
  const open = own.filter(isOpen)
  const found = open.filter((person) => person.name.includes(name.trim()))
  const known = own.filter(({ due }) => due).length - open.length
  return (
    <View className="roll">
      <Text>名单里的人都按“到会”登记；没有到的，请点一下名字。</Text>
      {known > 0 && <Text className="roll__small">另有 {known} 人已有登记，不改动。</Text>}
      <BranchChoice meeting={meeting} people={people} chosen={branch} onChoose={setBranch} />
      {open.length > many && (
        <Input
          className="field"
          placeholder="按姓名查找没有到的人"
          value={name}
          onInput={({ detail }) => setName(detail.value)}
          {...fieldName('按姓名查找')}
        />
      )}
      <View className="roll__people">
        {found.slice(0, most).map(({ member, name: called }) => (
          <Person
            key={member}
            name={called}
            how={missing[member]}
            onSay={(how) => setMissing((before) => changed(before, member, how))}
          />
        ))}
        {found.length === 0 && <Text className="roll__small">没有找到，请清空姓名再看。</Text>}
      </View>
      {found.length > most && (
        <Action onTap={() => setMost(most + aPage)}>再显示 {Math.min(aPage, found.length - most)} 人</Action>
      )}
      <Send people={own} missing={missing} all={all} />
    </View>
  )
}

function changed(before: Missing, member: string, how: Missing[string] | undefined): Missing {
  const others = Object.entries(before).filter(([each]) => each !== member)
  return { ...Object.fromEntries(others), ...(how && { [member]: how }) }
}

type SendProps = Pick<Props, 'all'> & { people: readonly PersonRow[]; missing: Missing }

/** What will be written down stays in sight, and is asked once more. */
function Send({ people, missing, all }: SendProps) {
  const [asking, setAsking] = useState(false)
  const marks = marksFor(people, missing)
  const names = people.filter(({ member }) => missing[member]).map(({ name }) => name)
  return (
    <View className="roll__send">
      <Text className="roll__sum">{sayMarks(marks)}</Text>
      <Action look="primary" disabled={marks.length === 0} onTap={() => setAsking(true)}>
        登记 {marks.length} 人
      </Action>
      <Ask
        open={asking}
        title="登记整张名单？"
        yes="登记"
        no="再看看"
        onYes={() => all.mutate(marks)}
        onNo={() => {
          setAsking(false)
          all.reset()
        }}
        sending={all.isPending}
        error={all.error}
      >
        <Text>{sayMarks(marks)}。</Text>
        {names.length > 0 && <Text>没有到会：{names.join('、')}。</Text>}
      </Ask>
    </View>
  )
}
