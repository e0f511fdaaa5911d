import Taro from '@tarojs/taro'
import type { MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { Scan } from '../api/scan'

const withAt = (url: string, at?: string) => (at ? `${url}?at=${at}` : url)

const withAll = (url: string, wished: Record<string, string | undefined>) => {
  const told = Object.entries(wished).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
  return told.length > 0 ? `${url}?${told.join('&')}` : url
}

/** Where every page stands. Published paths never change: they are printed in codes and sent in messages. */
export const paths = {
  home: '/pages/home/index',
  bind: '/pages/bind/index',
  plan: '/pages/plan/index',
  planFor: (wished: Record<string, string | undefined>) => withAll('/pages/plan/index', wished),
  editMeeting: (meeting: string) => `/pages/plan/edit?meeting=${meeting}`,
  kinds: (at: OrganizationId) => `/pages/plan/kinds?at=${at}`,
  year: (at?: OrganizationId) => withAt('/pages/year/index', at),
  calendar: (at?: OrganizationId) => withAt('/pages/calendar/index', at),
  roster: '/pages/roster/index',
  me: '/pages/me/index',
  meetings: '/pages/meetings/index',
  privacy: '/pages/privacy/index',
  myMeetings: '/pages/my-meetings/index',
  host: (meeting: string) => `/pages/host/index?meeting=${meeting}`,
  attendance: (meeting: string) => `/pages/attendance/index?meeting=${meeting}`,
  rollCall: (meeting: string) => `/pages/roll-call/index?meeting=${meeting}`,
  signInSheet: (meeting: string) => `/pages/sheet/index?meeting=${meeting}`,
  minutes: (meeting: string) => `/pages/minutes/index?meeting=${meeting}`,
  makeUps: (at: OrganizationId) => `/pages/make-ups/index?at=${at}`,
  tree: (at?: OrganizationId) => withAt('/pages/organizations/index', at),
  organization: (at: OrganizationId) => `/pages/organization/index?at=${at}`,
  founding: (at: OrganizationId) => `/pages/organization/index?at=${at}&act=found`,
  electing: (at: OrganizationId) => `/pages/organization/index?at=${at}&act=elect`,
  posts: (at: OrganizationId) => `/pages/posts/index?at=${at}`,
  claims: (at: OrganizationId) => `/pages/claims/index?at=${at}`,
  meetingsAt: (at: OrganizationId) => `/pages/meetings/index?at=${at}`,
  rosterAt: (at: OrganizationId) => `/pages/roster/index?at=${at}`,
  member: (member: MemberId) => `/pages/member/index?member=${member}`,
  addMember: (branch: OrganizationId) => `/pages/member/add?branch=${branch}`,
  importRoster: (branch: OrganizationId) => `/pages/import/index?branch=${branch}`,
  applicants: (branch: OrganizationId) => `/pages/applicants/index?branch=${branch}`,
  corrections: (at: OrganizationId) => `/pages/corrections/index?at=${at}`,
  signIn: ({ meeting, token }: Scan) =>
    `/pages/sign-in/index?m=${encodeURIComponent(meeting)}&t=${encodeURIComponent(token)}`,
}

export const goTo = (url: string) => void Taro.navigateTo({ url })

/** Takes the place of this page, so that "back" does not lead here again. */
export const goInstead = (url: string) => void Taro.redirectTo({ url })

export const goHome = () => void Taro.reLaunch({ url: paths.home })

/** Back, or home where a code or a link led straight to this page. */
export const goBack = () => (Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : goHome())
