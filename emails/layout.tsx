import type { ReactNode } from 'react'

/** What a store's live theme gives; Vitrine's own letters have theirs. */
type Look = { accent: string; onAccent: string; ground: string; displayStack: string; bodyStack: string; weight: number; letters: string }
const ownLook: Look = {
  accent: '#241e17',
  onAccent: '#fbf8f2',
  ground: '#f8f4ec',
  displayStack: "Imbue, 'Bodoni 72', Didot, 'Times New Roman', serif",
  bodyStack: "'Instrument Sans', 'Helvetica Neue', Arial, sans-serif",
  weight: 400,
  letters: 'none',
}
const caseOf = (look: Look) => look.letters as 'none' | 'uppercase'
export const ink = '#241e17'
export const soft = '#655b4e'

/** 600 px, inline styles, one column: what every mail program draws. */
type LayoutProps = { brand: string; url: string; children: ReactNode; foot: string; look?: Look; logoUrl?: string | null }
export function Layout({ brand, url, children, foot, look = ownLook, logoUrl = null }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{brand}</title>
      </head>
      <body style={{ margin: 0, background: look.ground, color: ink, fontFamily: look.bodyStack, fontSize: 16, lineHeight: 1.5 }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ background: look.ground }}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '32px 16px' }}>
                <table
                  role="presentation"
                  width="600"
                  cellPadding={0}
                  cellSpacing={0}
                  style={{ width: '100%', maxWidth: 600, background: '#fdfbf7' }}
                >
                  <tbody>
                    <tr>
                      <td style={{ padding: '32px 40px 0' }}>
                        <a
                          href={url}
                          style={{
                            color: ink,
                            textDecoration: 'none',
                            fontFamily: look.displayStack,
                            fontWeight: look.weight,
                            textTransform: caseOf(look),
                            fontSize: 32,
                            lineHeight: 1,
                          }}
                        >
                          {logoUrl ? (
                            <img
                              src={logoUrl}
                              alt={brand}
                              height={40}
                              style={{ display: 'block', height: 40, width: 'auto', maxWidth: 320 }}
                            />
                          ) : (
                            brand
                          )}
                        </a>
                      </td>
                    </tr>
                    <tr>
                      <td style={{ padding: '28px 40px 40px' }}>{children}</td>
                    </tr>
                  </tbody>
                </table>
                <p style={{ margin: '20px 0 0', fontSize: 13, color: soft }}>{foot}</p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

export const Title = ({ children, look = ownLook }: { children: ReactNode; look?: Look }) => (
  <h1
    style={{
      margin: '0 0 12px',
      fontFamily: look.displayStack,
      fontSize: look.letters === 'uppercase' ? 30 : 40,
      fontWeight: look.weight,
      textTransform: caseOf(look),
      lineHeight: 1,
    }}
  >
    {children}
  </h1>
)
export const Button = ({ href, children, look = ownLook }: { href: string; children: ReactNode; look?: Look }) => (
  <p style={{ margin: '24px 0' }}>
    <a
      href={href}
      style={{
        display: 'inline-block',
        background: look.accent,
        color: look.onAccent,
        padding: '14px 28px',
        textDecoration: 'none',
        fontWeight: 500,
      }}
    >
      {children}
    </a>
  </p>
)
