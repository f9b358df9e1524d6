import { z } from 'zod'

/** What is wrong with a field, in words for people; a schema's own message comes first. */
z.config({
  customError: (issue) => {
    switch (issue.code) {
      case 'too_small':
        return tooSmall(issue.origin, Number(issue.minimum))
      case 'too_big':
        return tooBig(issue.origin, Number(issue.maximum))
      case 'invalid_format':
        return formats[issue.format as keyof typeof formats] ?? 'This is not in the right form.'
      case 'invalid_type':
        return issue.input === undefined || issue.input === null ? 'This is needed.' : `This should be ${article(String(issue.expected))}.`
      case 'unrecognized_keys':
        return `There is no field called ${issue.keys.join(', ')}.`
      case 'invalid_value':
        return `Choose one of: ${issue.values.map(String).join(', ')}.`
      default:
        return undefined
    }
  },
})

const formats = {
  url: 'Write an address such as https://example.com.',
  email: 'This is not an e-mail address.',
  uuid: 'This is not an id.',
  regex: 'This is not in the right form.',
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? 'This is needed.' : `Write at least ${minimum} characters.`
  if (origin === 'array') return minimum <= 1 ? 'Choose at least one.' : `Choose at least ${minimum}.`
  return `This must be at least ${minimum}.`
}

function tooBig(origin: string, maximum: number): string {
  if (origin === 'string') return `Write at most ${maximum.toLocaleString('en')} characters.`
  if (origin === 'array') return `No more than ${maximum.toLocaleString('en')}.`
  return `This must be at most ${maximum.toLocaleString('en')}.`
}

const article = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`

/** `value.countries` → `Countries`, `tracking.url` → `Url`: the field's own name for a sentence. */
export function fieldName(path: string): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  const words = last.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words ? `${words[0]?.toUpperCase()}${words.slice(1)}` : 'The request'
}
