import type { ReactNode } from 'react'

/** One chapter of the kit: what it is for at the start, every state of it beside. */
export const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <section className="py-8 border-b border-line grid gap-5 md:grid-cols-[200px_minmax(0,1fr)] md:gap-10">
    <div>
      <h2 className="section-title">{title}</h2>
      <p className="text-sm text-muted mt-1.5 text-pretty">{text}</p>
    </div>
    <div className="grid content-start gap-6 min-w-0">{children}</div>
  </section>
)

export const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid gap-2">
    <span className="meta">{label}</span>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
  </div>
)
