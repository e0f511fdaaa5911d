export default definePageConfig({
  navigationBarTitleText: '星级支部',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
