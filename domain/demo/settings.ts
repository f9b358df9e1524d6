import type { Settings } from '#schemas/stores'
import type { DemoStore } from './catalogue.ts'
import { wordsOf } from './words.ts'

export function settingsOf(demo: DemoStore): Partial<Settings> {
  const w = wordsOf(demo.slug)
  return {
    general: { legalName: demo.name, phone: '', address: w.address, weightUnit: demo.country === 'US' ? 'lb' : 'kg' },
    shipping: { rates: [w.rate], countries: w.countries },
    tax: w.tax,
    payments: {
      isTestOn: true,
      isManualOn: true,
      manualTitle: 'Bank transfer',
      manualInstructions: 'This is a demo shop: no account is named here and nothing is sent.',
    },
    policies: {
      shipping: `<p>${w.rate.title}. We deliver to ${w.countries.join(', ')}. This is a demo shop; nothing is really sent.</p>`,
      returns: '<p>Thirty days to send unused pieces back. This is a demo shop; nothing is really sent.</p>',
      privacy: '<p>This demo shop keeps what you type into the checkout on the machine it runs on, and nowhere else.</p>',
      terms: '',
      imprint: '',
    },
    seo: { title: `${demo.name}: ${w.hero.heading}`, description: w.hero.text, patterns: {} },
  }
}
