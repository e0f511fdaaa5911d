import { useState } from 'react'
import { phoneCodeFor } from '../../api/player'
import { Action } from '../Action'
import { Line } from '../Field'
import type { PhoneWayProps } from '../PhoneWay'

/** Local builds only: the number that WeChat would know, typed by whoever tries it. */
export default function TypedPhone({ sending, onCode, onNone }: PhoneWayProps) {
  const [phone, setPhone] = useState('')
  return (
    <>
      <Line
        name="本机试用：假装微信里的手机号"
        value={phone}
        onInput={setPhone}
        most={11}
        example="如 13800000000"
      />
      <Action
        look="primary"
        sending={sending}
        disabled={!/^1\d{10}$/.test(phone)}
        onTap={() => void phoneCodeFor(phone).then(onCode, onNone)}
      >
        用手机号绑定
      </Action>
    </>
  )
}
