import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from '../../components/Tap'

const atFirst = 5

/** What was left or is worth a second look, row by row; a long list unfolds on request. */
export function Notes({ notes }: { notes: readonly string[] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      {(all ? notes : notes.slice(0, atFirst)).map((words) => (
        <Text key={words} className="import__small">
          {words}
        </Text>
      ))}
      {!all && notes.length > atFirst && (
        <Tap className="import__more" onTap={() => setAll(true)}>
          <Text>还有 {notes.length - atFirst} 条提示 ⌄</Text>
        </Tap>
      )}
    </>
  )
}
