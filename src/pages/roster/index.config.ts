export default definePageConfig({
  navigationBarTitleText: '名册',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
