import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import en from '../../messages/en.json' with { type: 'json' }
import zh from '../../messages/zh.json' with { type: 'json' }
import { findPageUser } from './page-user.ts'

const catalogues = { en, zh }

/** One catalogue of words a language. It is the person's choice, never part of a path; before the sign-in the browser's first wish. */
export default getRequestConfig(async () => {
  const user = await findPageUser()
  const wish = user?.locale ?? ((await headers()).get('accept-language') ?? '').slice(0, 2).toLowerCase()
  const locale = wish === 'zh' ? 'zh' : 'en'
  return { locale, messages: catalogues[locale], timeZone: 'UTC' }
})
