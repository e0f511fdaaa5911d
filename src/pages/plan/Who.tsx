import { canBeJoint } from '#domain/meetings/kinds'
import { Choices } from '../../components/Choices'
import { Group } from './Group'
import { Joint } from './Joint'
import { People } from './People'
import type { usePlan } from './usePlan'

type Props = Pick<
  ReturnType<typeof usePlan>,
  'draft' | 'change' | 'offer' | 'place' | 'groups' | 'group' | 'chooseGroup'
>

/** Who meets: the branch or several of them, one of its groups, or those who are named. */
export function Who({ draft, change, offer, place, groups, group, chooseGroup }: Props) {
  const { above, name, branch } = place
  const joint = above && draft.joint
  return (
    <>
      {above && canBeJoint(offer) && (
        <Choices
          name="谁来开"
          choices={[
            [false, name || '一个党支部'],
            [true, '几个党支部联合'],
          ]}
          chosen={joint !== undefined}
          onChoose={(several) => change({ joint: several ? (draft.joint ?? []) : undefined, chosen: [] })}
        />
      )}
      {above && joint && (
        <Joint at={above.at} joint={joint} onChange={(branches) => change({ joint: branches })} />
      )}
      {groups && <Group groups={groups} group={group} onChoose={chooseGroup} />}
      {offer.due === 'chosen' && (
        <People
          at={joint ? above!.at : branch}
          chosen={draft.chosen}
          onChange={(chosen) => change({ chosen })}
        />
      )}
    </>
  )
}
