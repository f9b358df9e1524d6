export const settingsSections = ['general', 'shipping', 'tax', 'payments', 'policies', 'staff', 'keys', 'audit', 'danger'] as const
export type SettingsSection = (typeof settingsSections)[number]
