import { getRequestConfig } from 'next-intl/server'
import en from '../../messages/en.json' with { type: 'json' }

/** One catalogue of words; the language is a person's, never part of a path. */
export default getRequestConfig(async () => ({ locale: 'en', messages: en, timeZone: 'UTC' }))
