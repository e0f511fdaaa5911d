import { Lines } from '../../components/Lines'
import { pasted } from './pasted'
import type { FieldsProps } from './WritePart'

/** One item a line: quick to type, and quick to paste. */
export const AgendaFields = ({ value, onChange }: FieldsProps<'agenda'>) => (
  <Lines
    name="一行写一项"
    example={'传达学习会议精神\n讨论本月工作安排'}
    value={value.join('\n')}
    onInput={(text) => onChange(text === '' ? [] : pasted(value.join('\n'), text).split('\n'))}
  />
)
