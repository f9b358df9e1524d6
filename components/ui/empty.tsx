import type { ReactNode } from 'react'

/** What will stand here, one sentence on why it is good, one action. */
export const Empty = ({ title, text, action }: { title: string; text: string; action?: ReactNode }) => (
  <div className="bleed py-16">
    <div className="empty">
      <h2 className="section-title">{title}</h2>
      <p className="text-base text-muted">{text}</p>
      {action}
    </div>
  </div>
)

export const Banner = ({ tone, children }: { tone?: 'warn' | 'danger' | 'accent'; children: ReactNode }) => (
  <div className={`banner${tone ? ` banner-${tone}` : ''}`} role={tone === 'danger' ? 'alert' : undefined}>
    <span>{children}</span>
  </div>
)
