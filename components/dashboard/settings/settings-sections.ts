export const settingsSections = [
  'general',
  'theme',
  'domains',
  'shipping',
  'tax',
  'payments',
  'policies',
  'mails',
  'staff',
  'keys',
  'metadata',
  'audit',
  'danger',
] as const
export type SettingsSection = (typeof settingsSections)[number]
