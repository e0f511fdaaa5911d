export default definePageConfig({ navigationBarTitleText: '导入签到表' })
