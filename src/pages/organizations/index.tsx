import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Level } from '#types/organization'
import { Loading } from '../../components/Loading'
import { Page } from '../../components/Page'
import { Refusal } from '../../components/Refusal'
import { Unbound } from '../../components/Unbound'
import { Below } from './Below'
import { Found } from './Found'
import { Here } from './Here'
import { Search } from './Search'
import { useTree } from './useTree'
import './index.scss'

export default function OrganizationsPage() {
  const tree = useTree()
  const { me, unbound, last, error, retry } = tree
  const [typed, setTyped] = useState('')
  return (
    <Page title="组织">
      {unbound ? (
        <Unbound />
      ) : !last || !me ? (
        error ? (
          <Refusal error={error} onRetry={retry} />
        ) : (
          <Loading rows={5} />
        )
      ) : (
        <View className="tree">
          <View className="tree__side">
            <Here me={me} here={last.here} above={last.above} />
          </View>
          <View className="tree__main">
            {hasMany(last.here.level) && <Search typed={typed} onInput={setTyped} />}
            {typed.trim() ? <Found typed={typed} /> : <Below tree={tree} here={last.here} />}
          </View>
        </View>
      )}
    </Page>
  )
}

/** A branch has a handful of groups: nobody searches among those. */
const hasMany = (level: Level) => level === 'committee' || level === 'generalBranch'
