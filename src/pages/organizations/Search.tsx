import { Input } from '@tarojs/components'
import { fieldName } from '../../components/for-readers'

export const Search = ({ typed, onInput }: { typed: string; onInput: (typed: string) => void }) => (
  <Input
    className="field"
    placeholder="按名称查找下级组织"
    maxlength={20}
    value={typed}
    onInput={({ detail }) => onInput(detail.value)}
    {...fieldName('按名称查找下级组织')}
  />
)
