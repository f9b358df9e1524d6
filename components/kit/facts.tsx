'use client'
import { Status } from '#ui/status'
import { Row, Section } from './section.tsx'

const rows = [
  { name: 'Side bowl', note: 'rest', status: <Status fill={1}>Active</Status>, left: '41', price: '€34.00' },
  { name: 'Water pitcher', note: 'hover', className: 'is-hover', status: <Status fill={1}>Active</Status>, left: '3', price: '€68.00' },
  { name: 'Teapot', note: 'selected', isSelected: true, status: <Status fill={0}>Draft</Status>, left: '18', price: '€92.00' },
  {
    name: 'Pasta plates',
    note: 'keyboard',
    className: 'is-focus',
    status: <Status fill={null}>Archived</Status>,
    left: '–',
    price: '€185.00',
  },
]
const ledger = [
  ['On hand, counted 2 Nov', '24'],
  ['Sold, 12 orders', '−14'],
  ['Broken in the kiln room', '−1'],
  ['Committed to 4 open orders', '−6'],
]

export function Facts() {
  return (
    <>
      <Section title="Status" text="A glyph that fills up, and a word. Works without colour; colour is kept for what needs a person.">
        <Row label="Payment">
          <Status fill={0}>Unpaid</Status>
          <Status fill={0.25}>Processing</Status>
          <Status fill={0.5}>Authorised</Status>
          <Status fill={1}>Paid</Status>
          <Status fill={null}>Refunded</Status>
          <Status fill={0.5} tone="danger">
            Needs a look
          </Status>
        </Row>
        <Row label="Fulfilment">
          <Status fill={0} tone="warn">
            Unfulfilled
          </Status>
          <Status fill={0.33} tone="warn">
            1 of 3 sent
          </Status>
          <Status fill={1}>Sent</Status>
          <Status fill={null}>Cancelled</Status>
        </Row>
        <Row label="Pills: a fact beside a title">
          <span className="pill">Sample data</span>
          <span className="pill pill-ok">Live</span>
          <span className="pill pill-danger">Refused</span>
          <span className="pill pill-warn">Test mode</span>
          <span className="pill pill-accent">New</span>
        </Row>
      </Section>
      <Section title="Tabs" text="Ways to look at one list, each with its count.">
        <div className="tabs" role="tablist" aria-label="Views">
          {['All 148', 'Active 121', 'Drafts 14'].map((tab, i) => (
            <button key={tab} type="button" role="tab" aria-selected={i === 0}>
              {tab.split(' ')[0]} <span className="count">{tab.split(' ')[1]}</span>
            </button>
          ))}
        </div>
      </Section>
      <Section title="Table" text="Rows on hairlines, from edge to edge of the sheet. Numbers to the right. The whole row opens.">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="overflow-x-auto" tabIndex={0} aria-label="Products">
          <table className="table min-w-[520px]">
            <thead>
              <tr>
                <th className="w-8">
                  <input type="checkbox" className="check is-mixed" aria-label="Select all" />
                </th>
                <th>Product</th>
                <th>Status</th>
                <th className="r">Available</th>
                <th className="r">Price</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.name} className={r.className} aria-selected={r.isSelected}>
                  <td>
                    <input type="checkbox" className="check" aria-label={`Select ${r.name}`} defaultChecked={r.isSelected} />
                  </td>
                  <td>
                    <span className="name">{r.name}</span> <span className="meta">{r.note}</span>
                  </td>
                  <td>{r.status}</td>
                  <td className="r">{r.left}</td>
                  <td className="r">{r.price}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
      <Section title="Why?" text="A counted number unfolds into the entries which made it. Stock and money read the same way.">
        <div className="grid md:grid-cols-2 gap-8 items-start">
          <div className="popover p-4 max-w-[340px]">
            <div className="ledger">
              {ledger.map(([what, by]) => (
                <div key={what}>
                  <span>{what}</span>
                  <span>{by}</span>
                </div>
              ))}
              <div className="sum">
                <span>Available</span>
                <span>3</span>
              </div>
            </div>
          </div>
          <div className="timeline">
            <div className="is-now">
              <b className="font-[550]">Parcel handed over</b> by Tomas Berg<div className="meta">Today 16:20</div>
            </div>
            <div>
              <b className="font-[550]">€152.70 paid</b> · Visa ending 4242<div className="meta">Today 14:02</div>
            </div>
          </div>
        </div>
      </Section>
    </>
  )
}
