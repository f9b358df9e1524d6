// Says once a page that somebody looks at it: no cookie, nothing kept in the browser, and nothing when "do not track" is on.
const from = document.referrer && new URL(document.referrer).host !== location.host ? document.referrer : ''
if (navigator.doNotTrack !== '1')
  addEventListener(
    'pageshow',
    () =>
      void navigator.sendBeacon(
        '/e',
        new URLSearchParams({ stage: document.querySelector('[data-section="main-product"]') ? 'product' : 'view', source: from }),
      ),
    { once: true },
  )

export {}
