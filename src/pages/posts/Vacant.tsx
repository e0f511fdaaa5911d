import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PostName } from '#types/member'
import type { OrganizationPage } from '#types/organizations'
import type { PostsPage } from '#types/roster'
import { heldByOne, postsAt } from '#domain/roster/posts'
import { postName } from '#domain/wording/members'
import { Action } from '../../components/Action'
import { Appoint } from './Appoint'

type Props = { posts: PostsPage; place: OrganizationPage }

/** The posts that nobody holds, and for whoever may, appointing to these and to those that several may hold. */
export function Vacant({ posts: { vacant, holders, may }, place }: Props) {
  const [open, setOpen] = useState(false)
  const all: readonly PostName[] = postsAt[place.level]
  const free = all.filter(
    (post) => may.give.includes(post) && (vacant.includes(post) || !heldByOne.has(post)),
  )
  if (vacant.length === 0 && free.length === 0) return null
  return (
    <View className="card">
      {vacant.length > 0 && <Text>空缺：{vacant.map((post) => postName[post]).join('、')}</Text>}
      {open && <Appoint place={place} holders={holders} free={free} onDone={() => setOpen(false)} />}
      {free.length > 0 && <Action onTap={() => setOpen(!open)}>{open ? '收起' : '任命'}</Action>}
    </View>
  )
}
