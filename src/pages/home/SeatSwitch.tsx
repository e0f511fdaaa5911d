import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me, Seat } from '#types/account'
import { sitAt, useSeat } from '../../api/use-seat'
import { roleName } from '#domain/wording/organizations'
import { Tap } from '../../components/Tap'

const say = ({ atName, role }: Seat) => `${atName} · ${roleName[role]}`

/** For whoever holds posts in several places: where to work now. Nobody else sees anything of it. */
export function SeatSwitch({ me }: { me: Me }) {
  const { seat, seats } = useSeat(me)
  const [open, setOpen] = useState(false)
  if (!seat || seats.length < 2) return null
  const choose = (chosen: Seat) => {
    sitAt(chosen)
    setOpen(false)
  }
  return (
    <View className="home__seats">
      <Tap className="home__seat" label={`现在的岗位：${say(seat)}，点一下更换`} onTap={() => setOpen(!open)}>
        <Text>
          {say(seat)} {open ? '▴' : '▾'}
        </Text>
      </Tap>
      {open && (
        <View role="radiogroup" aria-label="在哪里工作">
          {seats.map((each) => (
            <Tap
              key={each.at}
              className="home__way"
              role="radio"
              chosen={each.at === seat.at}
              onTap={() => choose(each)}
            >
              <Text>{say(each)}</Text>
              {each.at === seat.at && <Text>✓</Text>}
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
