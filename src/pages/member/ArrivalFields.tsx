import { comingName } from '#domain/wording/members'
import type { OrganizationId } from '#types/organization'
import { useOrganization } from '../../api/use-organization'
import { Choices } from '../../components/Choices'
import { DayField } from '../../components/DayField'
import { CarriedFields, carriedOf, hoursAreFine, nothingCarried, type Carrying } from './CarriedFields'

const comings = (['transferredIn', 'admitted', 'recorded'] as const).map(
  (came) => [came, comingName[came]] as const,
)

export type Arrival = { came: (typeof comings)[number][0]; from: string; group: string; carrying: Carrying }
export const noArrival: Arrival = { came: 'transferredIn', from: '', group: '', carrying: nothingCarried }

type Props = {
  branch: OrganizationId
  arrival: Arrival
  onChange: (news: Partial<Arrival>) => void
  today: string
}

const hints = {
  transferredIn: '凭组织关系介绍信转来的。',
  admitted: '由本支部接收的预备党员，从党员大会通过之日算起。',
  recorded: '早就在本支部，只是补登。',
} as const

/** How and when somebody came onto a branch's roll. */
export function ArrivalFields({ branch, arrival, onChange, today }: Props) {
  const { came, from, group, carrying } = arrival
  const groups = useOrganization(branch).data?.groups ?? []
  return (
    <>
      <Choices
        name="怎样来的"
        choices={comings}
        chosen={came}
        onChoose={(way) => onChange({ came: way })}
        hint={hints[came]}
      />
      <DayField name="从哪天起在册" value={from} last={today} onChange={(day) => onChange({ from: day })} />
      {came === 'transferredIn' && (
        <CarriedFields
          placeName="原来的党组织"
          carrying={carrying}
          onChange={(news) => onChange({ carrying: { ...carrying, ...news } })}
          today={today}
        />
      )}
      {groups.length > 0 && (
        <Choices
          name="所在小组"
          choices={[['', '不在小组'], ...groups.map(({ id, name }) => [id, name] as const)]}
          chosen={group}
          onChoose={(id) => onChange({ group: id })}
        />
      )}
    </>
  )
}

/** Whether it can be sent. */
export const isWhole = ({ came, from, carrying }: Arrival) =>
  from !== '' && (came !== 'transferredIn' || (carrying.place.trim() !== '' && hoursAreFine(carrying)))

/** As it is sent. */
export function arrivalOf({ came, from, group, carrying }: Arrival) {
  const brought = came === 'transferredIn' ? carriedOf(carrying) : undefined
  return {
    ...{ came, from },
    ...(group && { group }),
    ...(brought && { brought }),
  }
}
