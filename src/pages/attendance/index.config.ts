export default definePageConfig({
  navigationBarTitleText: '签到名单',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
