import type { SelectProps } from './Select'

/** In a browser its own list, which takes a keyboard. */
export const Select = ({ name, choices, chosen, onChoose }: SelectProps) => (
  <select
    className="field"
    aria-label={name}
    value={chosen}
    onChange={({ target }) => onChoose(target.value)}
  >
    {!choices.some(([value]) => value === chosen) && <option value={chosen}>请选择</option>}
    {choices.map(([value, word]) => (
      <option key={value} value={value}>
        {word}
      </option>
    ))}
  </select>
)
