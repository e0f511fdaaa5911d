/**
 * Where a page answers in the browser. `/s` is printed in codes and sent in messages:
 * a published address never changes. Pages not listed answer at their own path.
 */
export const addresses: Record<string, string> = {
  '/pages/home/index': '/',
  '/pages/sign-in/index': '/s',
  '/pages/host/index': '/host',
  '/pages/attendance/index': '/attendance',
  '/pages/plan/index': '/plan',
  '/pages/plan/edit': '/plan/edit',
  '/pages/plan/kinds': '/plan/kinds',
  '/pages/year/index': '/year',
  '/pages/calendar/index': '/calendar',
  '/pages/bind/index': '/bind',
  '/pages/roster/index': '/roster',
  '/pages/member/index': '/member',
  '/pages/member/add': '/member/add',
  '/pages/me/index': '/me',
  '/pages/import/index': '/import',
  '/pages/applicants/index': '/applicants',
  '/pages/corrections/index': '/corrections',
  '/pages/meetings/index': '/meetings',
  '/pages/minutes/index': '/minutes',
  '/pages/roll-call/index': '/roll-call',
  '/pages/sheet/index': '/sheet',
  '/pages/my-meetings/index': '/my-meetings',
  '/pages/make-ups/index': '/make-ups',
  '/pages/organizations/index': '/organizations',
  '/pages/organization/index': '/organization',
  '/pages/posts/index': '/posts',
  '/pages/claims/index': '/claims',
  '/pages/privacy/index': '/privacy',
}
