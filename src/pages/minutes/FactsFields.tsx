import { Text } from '@tarojs/components'
import type { HeldForm } from '#types/minutes'
import { isLecture } from '#domain/meetings/nature'
import { formName } from '#domain/wording/minutes'
import { Choices } from '../../components/Choices'
import { Line } from '../../components/Field'
import { PersonField } from './PersonField'
import type { FieldsProps } from './WritePart'

const forms = Object.entries(formName) as [HeldForm, string][]

/** Who wrote, led and spoke, how and where it was held, and where the papers lie. */
export function FactsFields({ value, onChange, page: { people, meeting, onPaper } }: FieldsProps<'facts'>) {
  const change = (news: Partial<typeof value>) => onChange({ ...value, ...news })
  return (
    <>
      <PersonField
        name="记录人"
        people={people}
        chosen={{ member: value.recorder, name: value.recorderName }}
        onChoose={({ member, name }) => change({ recorder: member, recorderName: name })}
      />
      <Line
        name="主持人"
        most={30}
        example={meeting.hostName}
        value={value.hostName}
        onInput={(hostName) => change({ hostName })}
      />
      {isLecture(meeting) && (
        <PersonField
          name="主讲人"
          people={people}
          chosen={{ member: value.lecturer, name: value.lecturerName }}
          onChoose={({ member, name }) => change({ lecturer: member, lecturerName: name })}
        />
      )}
      <Line name="地点" value={value.place} onInput={(place) => change({ place })} />
      <Choices name="召开形式" choices={forms} chosen={value.form} onChoose={(form) => change({ form })} />
      {onPaper && (
        <Text className="minutes__why">
          这类会议上同志之间的批评意见只留在纸上，手机里不记内容；请写明纸质材料放在哪里、由谁保管。
        </Text>
      )}
      <Line
        name={onPaper ? '纸质材料存放处' : '纸质材料存放处（可不填）'}
        example="如 党支部档案柜 2 号"
        value={value.paperPlace}
        onInput={(paperPlace) => change({ paperPlace })}
      />
      <Line
        name={onPaper ? '保管人' : '保管人（可不填）'}
        most={30}
        value={value.paperKeeper}
        onInput={(paperKeeper) => change({ paperKeeper })}
      />
    </>
  )
}
