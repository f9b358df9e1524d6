import Link from 'next/link'
import { Brand } from '../../components/dashboard/doors/brand.tsx'
import { findPageUser } from '../_server/page-user.ts'
import { shelfPicture } from '../_server/shelf-pictures.ts'

const shelves = [
  ['pitcher', 'teapot', 'side-bowl', 'mug'],
  ['headphones', 'camera', 'bookshelf-speaker', 'desk-clock'],
  ['honey-jar', 'tea-tin', 'chocolate-bar', 'pasta-box'],
]
const facts = [
  [
    'Ten left means ten sold',
    'Fifty people press Buy at once; ten get it. The order, its stock and its payment attempt are one transaction.',
  ],
  [
    'Kept apart by the database',
    'Every table of a store has row-level security. With no store set there are no rows, whatever the code says.',
  ],
  ['Finished pages', 'Shoppers get HTML and no framework script. A store stands, and sells, with JavaScript off.'],
  [
    'A payment that cannot get lost',
    'The order exists before money moves. Webhook, return and sweeper meet in one place that may be called twice.',
  ],
  [
    'Your catalogue in one file',
    'Drop a product file from Shopify. You see every difference before it happens, and every row that was refused.',
  ],
  ['One command', 'Postgres comes along. No account, no key, no card.'],
]

export default async function Landing() {
  const user = await findPageUser()
  return (
    <main className="bg-surface min-h-screen">
      <header className="max-w-[1200px] mx-auto px-4 md:px-8 h-20 flex items-center gap-8">
        <Brand />
        <span className="ms-auto flex items-center gap-2">
          {user ? (
            <Link className="btn" href="/stores">
              Your stores
            </Link>
          ) : (
            <>
              <Link className="btn btn-quiet" href="/sign-in">
                Sign in
              </Link>
              <Link className="btn hide-phone" href="/sign-up">
                Open a store
              </Link>
            </>
          )}
        </span>
      </header>
      <section className="max-w-[1200px] mx-auto px-4 md:px-8 pt-10 md:pt-20 pb-12 md:pb-16">
        <h1 className="font-display font-semibold text-[2.75rem]/[1.02] md:text-4xl tracking-[-0.035em] max-w-[15em] text-balance">
          Stores that can explain every number.
        </h1>
        <p className="text-lg text-muted max-w-[36em] mt-6 text-pretty">
          Vitrine is an open-source storefront platform which you run yourself. One installation holds many stores, each with its own
          address, theme and books, kept apart by the database.
        </p>
        <div className="btn-row mt-8">
          <Link className="btn btn-primary btn-lg" href="/sign-up">
            Open a store here
          </Link>
          <code className="inline-flex items-center h-11 px-4 rounded-md font-mono text-sm bg-sunken">
            git clone … &amp;&amp; npm start
          </code>
        </div>
        <p className="meta mt-4">Postgres comes along. No account, no key, no card.</p>
      </section>
      <section className="max-w-[1200px] mx-auto px-4 md:px-8 py-16 md:py-28 grid md:grid-cols-[minmax(0,1fr)_400px] gap-10 md:gap-20 items-center">
        <div>
          <h2 className="font-display text-[2rem]/[1.1] md:text-3xl font-semibold text-balance">Ask any number why</h2>
          <p className="text-lg text-muted mt-4 max-w-[30em] text-pretty">
            Stock is a ledger, not a field. So is money. Click a number and it unfolds into the entries that made it: who counted, who
            bought, what was promised.
          </p>
        </div>
        <div>
          <p className="sentence mb-3">
            Available <b className="font-medium underline decoration-dotted underline-offset-4">3</b>
          </p>
          <div className="ledger">
            <div>
              <span>First count</span>
              <span>24</span>
            </div>
            <div>
              <span>Sent, 12 orders</span>
              <span>−14</span>
            </div>
            <div>
              <span>Committed to 4 open orders</span>
              <span>−7</span>
            </div>
            <div className="sum">
              <span>Available</span>
              <span>3</span>
            </div>
          </div>
        </div>
      </section>
      <section className="bg-canvas border-y border-line">
        <div className="max-w-[1200px] mx-auto px-4 md:px-8 pt-16 md:pt-24 grid grid-cols-1 md:grid-cols-[400px_minmax(0,1fr)] gap-10 md:gap-20 items-end">
          <div className="pb-4 md:pb-24">
            <h2 className="font-display text-[2rem]/[1.1] md:text-3xl font-semibold text-balance">Your goods in front</h2>
            <p className="text-lg text-muted mt-4 text-pretty">
              A theme that reads like the catalogue of a small exhibition, set from your own pictures, on your own address.
            </p>
          </div>
          <div className="cabinet max-w-[620px] w-full min-w-0 ms-auto">
            {shelves.map((shelf) => (
              <div key={shelf[0]} className="shelf overflow-hidden!">
                {shelf.map((slug) => (
                  <span key={slug}>
                    <img className="goods" src={shelfPicture(slug)} alt="" width={320} height={400} />
                  </span>
                ))}
              </div>
            ))}
          </div>
        </div>
      </section>
      <section className="max-w-[1200px] mx-auto px-4 md:px-8 py-16 md:py-28">
        <h2 className="font-display text-[2rem]/[1.1] md:text-3xl font-semibold mb-10">What it does</h2>
        <div className="grid md:grid-cols-3 gap-x-8 gap-y-10">
          {facts.map(([title, text]) => (
            <div key={title} className="border-t border-line pt-4">
              <h3 className="text-base font-semibold">{title}</h3>
              <p className="text-base text-muted mt-1 text-pretty">{text}</p>
            </div>
          ))}
        </div>
      </section>
      <footer className="border-t border-line">
        <div className="max-w-[1200px] mx-auto px-4 md:px-8 py-8 flex flex-wrap items-center gap-6 text-sm text-muted">
          <Brand />
          <span>Open source</span>
          <a className="link" href="/api/v1/openapi.json">
            API description
          </a>
          <Link className="link ms-auto" href="/operator">
            Operator
          </Link>
        </div>
      </footer>
    </main>
  )
}
