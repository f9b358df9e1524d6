import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { StoreInfo } from '../client.ts'
import { useWords } from '../format.ts'
import { AddSample } from '../products/sample.tsx'

export type Step = { key: 'opened' | 'product' | 'active' | 'payments' | 'order' | 'sent'; isDone: boolean; href: string }
export type Change = { id: string; actor: string; action: string; subjectType: string; subjectId: string; at: string }
const screens: Record<string, string> = { product: 'products', order: 'orders', collection: 'collections' }

/** The one next step of a store that is being set up, and what was changed lately. */
export function HomeRail({ store, steps, changes }: { store: StoreInfo; steps: Step[]; changes: Change[] }) {
  const t = useTranslations('home')
  const { when } = useWords(store.timezone)
  const next = steps.find((s) => !s.isDone)
  const after = steps.filter((s) => !s.isDone)[1]
  const href = (c: Change) => (screens[c.subjectType] ? `/store/${store.slug}/${screens[c.subjectType]}/${c.subjectId}` : null)
  return (
    <aside className="rail">
      {next && (
        <section className="section">
          <p className="meta">{t('step6', { n: steps.indexOf(next) + 1, total: steps.length })}</p>
          <div className="flex gap-1 my-2" aria-hidden="true">
            {steps.map((s) => (
              <i
                key={s.key}
                className="h-1 flex-1 rounded-full"
                style={{ background: `var(--color-${s.isDone ? 'ink' : s === next ? 'accent' : 'line-strong'})` }}
              />
            ))}
          </div>
          <h2 className="section-title">{t(`step.${next.key}.title`)}</h2>
          <p className="text-sm text-muted mt-1 text-pretty">{t(`step.${next.key}.text`)}</p>
          <Link className="btn btn-primary mt-3" href={next.href}>
            {t(`step.${next.key}.act`)}
          </Link>
          {next.key === 'product' && (
            <div className="mt-3">
              <AddSample size="sm" />
            </div>
          )}
          {after && <p className="meta mt-3">{t('after', { next: t(`step.${after.key}.title`).toLowerCase() })}</p>}
        </section>
      )}
      {changes.length > 0 && (
        <section className="section">
          <h2 className="section-title mb-3">{t('changed')}</h2>
          <ol className="grid gap-3 text-sm">
            {changes.map((c) => {
              const key = `log.${c.action.replace('.', '_')}` as 'log.other'
              const words = t.has(key) ? t(key) : t('log.other')
              const link = href(c)
              return (
                <li key={c.id}>
                  <b className="font-[550]">{c.actor}</b>{' '}
                  {link ? (
                    <Link className="link" href={link}>
                      {words}
                    </Link>
                  ) : (
                    words
                  )}
                  <div className="meta">{when(c.at)}</div>
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </aside>
  )
}
