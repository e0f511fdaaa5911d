import Taro from '@tarojs/taro'
import type { Scan } from '../api/scan'

/** Where every page stands. Published paths never change: they are printed in codes and sent in messages. */
export const paths = {
  home: '/pages/home/index',
  bind: '/pages/bind/index',
  plan: '/pages/plan/index',
  roster: '/pages/roster/index',
  meetings: '/pages/meetings/index',
  privacy: '/pages/privacy/index',
  host: (meeting: string) => `/pages/host/index?meeting=${meeting}`,
  attendance: (meeting: string) => `/pages/attendance/index?meeting=${meeting}`,
  signIn: ({ meeting, token }: Scan) =>
    `/pages/sign-in/index?m=${encodeURIComponent(meeting)}&t=${encodeURIComponent(token)}`,
}

export const goTo = (url: string) => void Taro.navigateTo({ url })

/** Takes the place of this page, so that "back" does not lead here again. */
export const goInstead = (url: string) => void Taro.redirectTo({ url })

export const goHome = () => void Taro.reLaunch({ url: paths.home })

/** Back, or home where a code or a link led straight to this page. */
export const goBack = () => (Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : goHome())
