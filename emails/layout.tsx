import type { ReactNode } from 'react'

const face = "'Instrument Sans', 'Helvetica Neue', Arial, sans-serif"
export const ink = '#241e17'
export const soft = '#655b4e'

/** 600 px, inline styles, one column: what every mail program draws. */
export function Layout({ brand, url, children, foot }: { brand: string; url: string; children: ReactNode; foot: string }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{brand}</title>
      </head>
      <body style={{ margin: 0, background: '#f8f4ec', color: ink, fontFamily: face, fontSize: 16, lineHeight: 1.5 }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ background: '#f8f4ec' }}>
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
                            fontFamily: "Imbue, 'Bodoni 72', Didot, 'Times New Roman', serif",
                            fontSize: 32,
                            lineHeight: 1,
                          }}
                        >
                          {brand}
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

export const Title = ({ children }: { children: ReactNode }) => (
  <h1
    style={{
      margin: '0 0 12px',
      fontFamily: "Imbue, 'Bodoni 72', Didot, 'Times New Roman', serif",
      fontSize: 40,
      fontWeight: 400,
      lineHeight: 1,
    }}
  >
    {children}
  </h1>
)
export const Button = ({ href, children }: { href: string; children: ReactNode }) => (
  <p style={{ margin: '24px 0' }}>
    <a
      href={href}
      style={{ display: 'inline-block', background: ink, color: '#fbf8f2', padding: '14px 28px', textDecoration: 'none', fontWeight: 500 }}
    >
      {children}
    </a>
  </p>
)
