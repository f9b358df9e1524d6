import type { Metadata } from 'next'
import { getMail, listMails } from '#domain/notifications'
import { listStores } from '#domain/stores'
import { Brand } from '../../../components/dashboard/doors/brand.tsx'
import { startShared } from '../../../server/shared.ts'
import { isOperator } from '../../_server/operator.ts'

export const metadata: Metadata = { title: 'Operator', robots: 'noindex' }

/** Behind the installation's secret: stores, and the mails that wait for an SMTP server. They hold reset links. */
export default async function Operator({ searchParams }: { searchParams: Promise<{ mail?: string; wrong?: string }> }) {
  await startShared()
  const { mail: mailId, wrong } = await searchParams
  if (!(await isOperator())) {
    return (
      <main className="min-h-screen flex flex-col bg-surface">
        <div className="px-4 md:px-16 py-8">
          <Brand />
        </div>
        <form method="post" action="/api/operator" className="grid gap-5 w-full max-w-[368px] m-auto px-4 pb-24">
          <h1 className="sentence" style={{ fontWeight: 600 }}>
            Operator
          </h1>
          {wrong && (
            <p className="banner banner-danger" role="alert">
              This is not the secret of this installation.
            </p>
          )}
          <label className="field">
            <span className="label">Secret</span>
            <input className="input h-11!" name="secret" type="password" autoComplete="off" required />
            <span className="hint">It was printed at the first start and stands in secrets.json in the data folder.</span>
          </label>
          <button className="btn btn-primary btn-lg" type="submit">
            Sign in
          </button>
        </form>
      </main>
    )
  }
  const [mails, stores, mail] = await Promise.all([listMails(), listStores(), mailId ? getMail(mailId) : null])
  return (
    <main className="min-h-screen bg-surface">
      <div className="max-w-[1100px] mx-auto px-4 md:px-8 py-8">
        <Brand />
        <h1 className="sentence pt-12" style={{ fontWeight: 600 }}>
          This installation holds {stores.length} {stores.length === 1 ? 'store' : 'stores'}.
        </h1>
        {mail && (
          <section className="pt-8">
            <h2 className="section-title">{mail.subject}</h2>
            <p className="meta py-2">To {mail.recipient}</p>
            <iframe
              title={mail.subject}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
              className="w-full h-[640px] border border-line rounded-md bg-[#f8f4ec]"
            />
            <pre className="mt-4 p-4 bg-sunken rounded-md text-xs whitespace-pre-wrap break-all">{mail.text}</pre>
          </section>
        )}
        <section className="pt-10">
          <h2 className="section-title mb-2">Mails</h2>
          {mails.length ? (
            <table className="table">
              <thead>
                <tr>
                  <th>To</th>
                  <th>Subject</th>
                  <th>State</th>
                  <th className="r hide-phone">At</th>
                </tr>
              </thead>
              <tbody>
                {mails.map((m) => (
                  <tr key={m.id}>
                    <td className="break-all">{m.recipient}</td>
                    <td>
                      <a className="name" href={`/operator?mail=${m.id}`}>
                        {m.subject}
                      </a>
                    </td>
                    <td className="text-muted">{m.status === 'outbox' ? 'Waits here: no SMTP_URL' : m.status}</td>
                    <td className="r hide-phone text-faint">{m.createdAt.toISOString().slice(0, 16).replace('T', ' ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p className="text-base text-muted">No mail was written yet.</p>
          )}
        </section>
        <section className="py-10">
          <h2 className="section-title mb-2">Stores</h2>
          <table className="table">
            <thead>
              <tr>
                <th>Name</th>
                <th>Address</th>
                <th>State</th>
              </tr>
            </thead>
            <tbody>
              {stores.map((s) => (
                <tr key={s.storeId}>
                  <td className="name">{s.name}</td>
                  <td>
                    <a className="link" href={s.url}>
                      {s.url.replace(/^https?:\/\//, '')}
                    </a>
                  </td>
                  <td className="text-muted">{s.status}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </main>
  )
}
