import { DayField } from '../../components/DayField'
import { Line } from '../../components/Field'
import { filled } from './filled'

export type Carrying = { place: string; letter: string; duesUntil: string; hours: string }
export const nothingCarried: Carrying = { place: '', letter: '', duesUntil: '', hours: '' }

type Props = {
  carrying: Carrying
  onChange: (news: Partial<Carrying>) => void
  placeName?: string
  today: string
}

/** What a letter of transfer brings along or takes away. */
export const CarriedFields = ({ carrying, onChange, placeName, today }: Props) => (
  <>
    {placeName && (
      <Line
        name={placeName}
        value={carrying.place}
        example="党组织全称"
        onInput={(place) => onChange({ place })}
      />
    )}
    <Line
      name="介绍信号（可不填）"
      value={carrying.letter}
      most={40}
      onInput={(letter) => onChange({ letter })}
    />
    <DayField
      optional
      month
      name="党费交至（可不填）"
      value={carrying.duesUntil}
      last={today.slice(0, 4) + '-12'}
      onChange={(duesUntil) => onChange({ duesUntil })}
    />
    <Line
      name="本年已有学时（小时，可不填）"
      value={carrying.hours}
      example="如 12.5"
      most={6}
      onInput={(hours) => onChange({ hours })}
    />
  </>
)

/** The papers as they are sent: hours in minutes, and only what was filled in. */
export const papersOf = ({ letter, duesUntil, hours }: Carrying) => ({
  ...filled({ letter: letter.trim(), duesUntil }),
  ...(hours.trim() && { minutes: minutesOf(hours) }),
})

/** The same with the organization on the other side; nothing without one. */
export const carriedOf = (carrying: Carrying) => {
  const place = carrying.place.trim()
  return place ? { place, ...papersOf(carrying) } : undefined
}

const minutesOf = (hours: string) => Math.round(Number(hours.normalize('NFKC')) * 60)

/** Whether the hours, if any, are a number there can be. */
export const hoursAreFine = ({ hours }: Carrying) =>
  hours.trim() === '' || (minutesOf(hours) >= 0 && minutesOf(hours) <= 60 * 400)
