export default definePageConfig({
  navigationBarTitleText: '职务与任期',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
