export default definePageConfig({
  navigationBarTitleText: '名册与绑定码',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
