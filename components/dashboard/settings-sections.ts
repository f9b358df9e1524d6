export const settingsSections = ['general', 'shipping', 'tax', 'payments', 'policies', 'keys'] as const
export type SettingsSection = (typeof settingsSections)[number]
