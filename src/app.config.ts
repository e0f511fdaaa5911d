import type Taro from '@tarojs/taro'

// Published paths never change: they are printed in codes and sent in messages.
const app: Taro.AppConfig & { cloud: boolean } = {
  pages: [
    'pages/home/index',
    'pages/sign-in/index',
    'pages/host/index',
    'pages/attendance/index',
    'pages/bind/index',
  ],
  // Fetched when first opened: most people never need them.
  subPackages: [
    { root: 'pages/plan', pages: ['index', 'edit', 'kinds'] },
    { root: 'pages/year', pages: ['index'] },
    { root: 'pages/calendar', pages: ['index'] },
    { root: 'pages/roster', pages: ['index'] },
    { root: 'pages/member', pages: ['index', 'add'] },
    { root: 'pages/me', pages: ['index'] },
    { root: 'pages/import', pages: ['index'] },
    { root: 'pages/applicants', pages: ['index'] },
    { root: 'pages/corrections', pages: ['index'] },
    { root: 'pages/meetings', pages: ['index'] },
    { root: 'pages/minutes', pages: ['index'] },
    { root: 'pages/organizations', pages: ['index'] },
    { root: 'pages/organization', pages: ['index'] },
    { root: 'pages/posts', pages: ['index'] },
    { root: 'pages/claims', pages: ['index'] },
    { root: 'pages/roll-call', pages: ['index'] },
    { root: 'pages/sheet', pages: ['index'] },
    { root: 'pages/my-meetings', pages: ['index'] },
    { root: 'pages/make-ups', pages: ['index'] },
    { root: 'pages/privacy', pages: ['index'] },
  ],
  window: {
    navigationBarTitleText: '星级支部',
    navigationBarBackgroundColor: '#FBF9F4',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF9F4',
    backgroundTextStyle: 'dark',
  },
  cloud: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
}

export default defineAppConfig(app)
