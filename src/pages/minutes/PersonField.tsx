import type { MinutesPage } from '#types/minutes'
import { Field, Line } from '../../components/Field'
import { Finder } from '../../components/Finder'
import { Select } from '../../components/Select'

type Chosen = { member: string | undefined; name: string }
type Props = {
  name: string
  people: MinutesPage['people']
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** A longer list is searched rather than scrolled. */
const many = 60

/** Somebody on the list, or else a name typed in: a lecture may be given by a guest. */
export function PersonField({ name, people, chosen, onChoose }: Props) {
  const of = (member: string) => people.find((person) => person.member === member)
  const person = chosen.member === undefined ? undefined : of(chosen.member)
  const choose = (member: string | undefined) =>
    onChoose({ member, name: (member !== undefined && of(member)?.name) || '' })
  return (
    <>
      {people.length > many ? (
        <Finder
          name={name}
          example="姓名里的一个字"
          what={['people-of-meeting', name, people.length]}
          chosen={person && { id: person.member, name: person.name }}
          onChoose={(found) => choose(found?.id)}
          look={(find) =>
            Promise.resolve(
              people
                .filter((each) => each.name.includes(find))
                .map((each) => ({ id: each.member, name: each.name })),
            )
          }
        />
      ) : (
        <Field name={name}>
          <Select
            name={name}
            choices={[['', '不在名单里'], ...people.map((each) => [each.member, each.name] as const)]}
            chosen={chosen.member ?? ''}
            onChoose={(member) => choose(member || undefined)}
          />
        </Field>
      )}
      {!person && (
        <Line
          name={`${name}姓名（不在名单里时填）`}
          most={30}
          value={chosen.name}
          onInput={(typed) => onChoose({ member: undefined, name: typed })}
        />
      )}
    </>
  )
}
