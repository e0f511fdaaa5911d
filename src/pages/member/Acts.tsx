import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StatusKind } from '#types/member'
import type { MemberPage } from '#types/roster'
import { Tap } from '../../components/Tap'
import { actsFor, type Act, type ActProps } from './acts'
import { CodeAct, ReleaseAct } from './Binding'
import { EditForm } from './EditForm'
import { FullForm } from './FullForm'
import { LeaveForm } from './LeaveForm'
import { ReturnForm } from './ReturnForm'
import { NewStatusForm, StatusEndForm } from './StatusForms'
import { TransferForm } from './TransferForm'

const forms: Partial<Record<Act, (props: ActProps) => JSX.Element>> = {
  edit: EditForm,
  makeFull: FullForm,
  transfer: TransferForm,
  leave: LeaveForm,
  comeBack: ReturnForm,
}

/** Not to be done by a slip of the finger. */
const final: ReadonlySet<Act> = new Set(['leave', 'release'])

/** What an officer may do here: one thing at a time, in the place of the list. */
export function Acts({ member, today }: { member: MemberPage; today: string }) {
  const [open, setOpen] = useState<Act>()
  const onClose = () => setOpen(undefined)
  const form = open && formOf(open, { member, today, onClose })
  return (
    form ?? (
      <View className="acts">
        {actsFor(member, today).map(([act, word]) => (
          <Tap
            key={act}
            className={`acts__one ${final.has(act) ? 'acts__one--final' : ''}`}
            onTap={() => setOpen(act)}
          >
            <Text>{word}</Text>
          </Tap>
        ))}
        <CodeAct member={member} open={open === 'code'} onClose={onClose} />
        <ReleaseAct member={member} open={open === 'release'} onClose={onClose} />
      </View>
    )
  )
}

function formOf(act: Act, props: ActProps) {
  const [way, kind] = act.split(':') as [string, StatusKind | undefined]
  if (kind)
    return way === 'begin' ? (
      <NewStatusForm {...props} kind={kind} />
    ) : (
      <StatusEndForm {...props} kind={kind} />
    )
  const Form = forms[act]
  return Form && <Form {...props} />
}
