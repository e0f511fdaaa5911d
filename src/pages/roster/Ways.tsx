import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '#types/account'
import type { Level, OrganizationId } from '#types/organization'
import { call } from '../../api/call'
import { OrganizationFinder } from '../../components/OrganizationFinder'
import { goInstead, goTo, paths } from '../../components/paths'
import { Tap } from '../../components/Tap'
import { Export } from './Export'

type Props = { me: Me; at: OrganizationId; level: Level | undefined }

/** What there is to do with this roster. People are added to a branch, and nowhere else. */
export function Ways({ me, at, level }: Props) {
  const [open, setOpen] = useState<'export' | 'other'>()
  const wishes = useQuery({
    queryKey: ['corrections', 'waiting', at],
    queryFn: () => call('roster', 'corrections', { at }),
  })
  const waiting = wishes.data?.rows.length ?? 0
  const above = me.grants.some((seat) => seat.level === 'committee' || seat.level === 'generalBranch')
  const links = [
    ...(level === 'branch'
      ? [
          ['添加党员', paths.addMember(at)],
          ['导入名册', paths.importRoster(at)],
          ['入党申请人', paths.applicants(at)],
        ]
      : []),
    [waiting ? `更正申请 ${waiting}${wishes.data?.next ? '+' : ''}` : '更正申请', paths.corrections(at)],
    ['绑定申请', paths.claims(at)],
  ] as [string, string][]
  return (
    <>
      <View className="roster__ways">
        {links.map(([word, url]) => (
          <Tap key={url} className="roster__way" role="link" onTap={() => goTo(url)}>
            <Text>{word}</Text>
          </Tap>
        ))}
        <Tap className="roster__way" onTap={() => setOpen('export')}>
          <Text>导出名册</Text>
        </Tap>
        {above && (
          <Tap className="roster__way" onTap={() => setOpen(open === 'other' ? undefined : 'other')}>
            <Text>看别的组织</Text>
          </Tap>
        )}
      </View>
      {open === 'other' && (
        <View className="card">
          <OrganizationFinder
            name="看哪个组织的名册"
            level={['committee', 'generalBranch', 'branch']}
            chosen={undefined}
            onChoose={(found) => found && goInstead(paths.rosterAt(found.id))}
          />
        </View>
      )}
      <Export at={at} open={open === 'export'} onClose={() => setOpen(undefined)} />
    </>
  )
}
