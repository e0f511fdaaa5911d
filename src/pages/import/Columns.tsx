import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportState, SheetColumn } from '#types/exchange'
import type { OrganizationId } from '#types/organization'
import { Chip } from '../../components/Chip'
import { Select } from '../../components/Select'
import { Tap } from '../../components/Tap'
import { Wrong } from '../../components/Wrong'
import { fateWord, meanings } from './meanings'
import { useColumns } from './useImport'

type Props = { branch: OrganizationId; state: ImportState }

/** What each column was taken for; where that is wrong, one chooses another meaning and the file is checked anew. */
export function Columns({ branch, state }: Props) {
  const choose = useColumns(branch, state.import)
  return (
    <View className="import__list">
      {choose.error && <Wrong error={choose.error} />}
      {state.columns.map((column) => (
        <ColumnLine
          key={column.cell}
          column={column}
          sending={choose.isPending}
          onChoose={(meaning) => choose.mutate(withMeaning(state.columns, column.cell, meaning))}
        />
      ))}
    </View>
  )
}

/** All that is read, with one column's meaning changed: whichever meant that before means nothing now. */
function withMeaning(columns: SheetColumn[], cell: string, meaning: string): Record<string, string> {
  const read = columns.flatMap(({ cell: each, column, fate }) =>
    column && fate === 'kept' ? [[each, column === meaning ? 'ignored' : column] as const] : [],
  )
  return { ...Object.fromEntries(read), [cell]: meaning }
}

type LineProps = { column: SheetColumn; sending: boolean; onChoose: (meaning: string) => void }

function ColumnLine({ column: { cell, header, label, column, fate, say }, sending, onChoose }: LineProps) {
  const [open, setOpen] = useState(false)
  const [word, tone] = fateWord[fate]
  // What has no place in the roster gets none by another name either.
  const mayChange = fate === 'kept' || fate === 'unknown'
  return (
    <View className="import__line">
      <View className="import__top">
        <Text className="import__cell">{cell}</Text>
        <Text className="import__what">
          {header}
          {label && label !== header ? ` → ${label}` : ''}
        </Text>
        <Chip tone={tone}>{word}</Chip>
        {mayChange && (
          <Tap
            className="import__change"
            disabled={sending}
            label={`${header}：改为别的意思`}
            onTap={() => setOpen(!open)}
          >
            <Text>{sending ? '检查中…' : '改'}</Text>
          </Tap>
        )}
      </View>
      {say && <Text className="import__small">{say}</Text>}
      {open && (
        <Select
          name={`${header}是什么`}
          choices={meanings}
          chosen={column ?? ''}
          onChoose={(meaning) => {
            setOpen(false)
            onChoose(meaning)
          }}
        />
      )}
    </View>
  )
}
