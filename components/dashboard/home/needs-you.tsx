import { Banknote, CreditCard, FileSpreadsheet, type LucideIcon, MailWarning, Package, ShieldAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AttentionOutput } from '#schemas/analytics'
import { formatMoney } from '../../../domain/kernel/money.ts'
import type { StoreInfo } from '../client.ts'
import { useWords } from '../format.ts'

type Item = { key: string; icon: LucideIcon; title: string; text: string; act: string; href: string }

export function NeedsYou({ attention: a, store }: { attention: AttentionOutput; store: StoreInfo }) {
  const t = useTranslations('home')
  const { when } = useWords(store.timezone)
  const base = `/store/${store.slug}`
  const money = (minor: number) => formatMoney(minor, store.currency, store.locale)
  const items: Item[] = [
    ...a.onHold.map((o) => ({
      key: `hold-${o.kind}-${o.id}`,
      icon: ShieldAlert,
      title: t(o.kind, { number: o.number, amount: money(o.amount) }),
      text: t(`${o.kind}Text`, { amount: money(o.amount) }),
      act: t('look'),
      href: `${base}/orders/${o.id}`,
    })),
    ...(a.toPack.count
      ? [
          {
            key: 'pack',
            icon: Package,
            title: t('pack', { count: a.toPack.count }),
            text: a.toPack.oldestAt ? t('packText', { at: when(a.toPack.oldestAt) }) : '',
            act: t('packAct'),
            href: `${base}/orders?view=unfulfilled`,
          },
        ]
      : []),
    ...a.refused.map((o) => ({
      key: `refused-${o.id}`,
      icon: CreditCard,
      title: t('refused', { number: o.number, name: o.name }),
      text: t('refusedText', { total: money(o.total) }),
      act: t('look'),
      href: `${base}/orders/${o.id}`,
    })),
    ...(a.unpaidByHand.count
      ? [
          {
            key: 'transfers',
            icon: Banknote,
            title: t('transfers', { count: a.unpaidByHand.count }),
            text: t('transfersText', { total: money(a.unpaidByHand.total) }),
            act: t('look'),
            href: `${base}/orders?view=unpaid`,
          },
        ]
      : []),
    ...a.imports.map((i) => ({
      key: `import-${i.id}`,
      icon: FileSpreadsheet,
      title: i.status === 'failed' ? t('importFailed', { filename: i.filename }) : t('import', { failed: i.failed, filename: i.filename }),
      text: t('importText', { taken: i.taken }),
      act: t('fix'),
      href: `${base}/imports/${i.id}`,
    })),
    ...(a.failedMails
      ? [{ key: 'mails', icon: MailWarning, title: t('mails', { count: a.failedMails }), text: t('mailsText'), act: '', href: '' }]
      : []),
  ]
  return (
    <section className="section border-t">
      <div className="section-head mb-1!">
        <h2 className="section-title">{t('needsYou')}</h2>
      </div>
      {!items.length && <p className="text-sm text-muted">{t('nothingNeeds')}</p>}
      <ul>
        {items.map(({ key, icon: Icon, title, text, act, href }) => (
          <li key={key} className="flex items-center gap-3 py-3 border-t border-line first:border-0">
            <Icon className="icon text-faint self-start mt-0.5" />
            <div className="min-w-0 flex-1">
              <b className="font-[550] break-words">{title}</b>
              <div className="text-sm text-muted text-pretty">{text}</div>
            </div>
            {href && (
              <Link className="btn btn-sm" href={href}>
                {act}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
