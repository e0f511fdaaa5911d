import { Text } from '@tarojs/components'
import './chip.scss'

export type Tone = 'good' | 'warn' | 'calm' | 'quiet'

/** A word in a small frame. The word says it all; the color only helps. */
export const Chip = ({ tone = 'quiet', children }: { tone?: Tone; children: string }) => (
  <Text className={`chip chip--${tone}`}>{children}</Text>
)
