export const settingsSections = [
  'general',
  'theme',
  'access',
  'domains',
  'shipping',
  'tax',
  'payments',
  'policies',
  'seo',
  'mails',
  'staff',
  'keys',
  'metadata',
  'audit',
  'danger',
] as const
export type SettingsSection = (typeof settingsSections)[number]
