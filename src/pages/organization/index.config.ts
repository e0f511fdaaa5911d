export default definePageConfig({
  navigationBarTitleText: '组织详情',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
