import { pick } from './random.ts'

export type Person = {
  email: string
  firstName: string
  lastName: string
  address1: string
  city: string
  region: string
  postalCode: string
  country: string
  phone: string
}
type Place = [city: string, postalCode: string, country: string, region?: string]
type Words = { first: string[]; last: string[]; streets: string[]; places: Place[] }

const words: Record<string, Words> = {
  BE: {
    first: 'Hanne Lotte Emma Jef Arne Wout Sofie Nele Bram Lise Tom Elke Pieter Anouk Koen Marie Lucas Fien Joris Saskia'.split(' '),
    last: 'Verbeke|Peeters|De Smet|Claes|Janssens|Maes|Willems|Goossens|Van Damme|Dubois|Lambert|Mertens|De Clercq|Wouters|Hermans'.split(
      '|',
    ),
    streets:
      'Langerei|Coupure Links|Kouter|Bondgenotenlaan|Mechelsesteenweg|Rue Haute|Vrijdagmarkt|Brugse Poort|Kerkstraat|Stationsplein'.split(
        '|',
      ),
    places: [
      ['Ghent', '9000', 'BE'],
      ['Bruges', '8000', 'BE'],
      ['Antwerp', '2000', 'BE'],
      ['Leuven', '3000', 'BE'],
      ['Brussels', '1000', 'BE'],
      ['Kortrijk', '8500', 'BE'],
      ['Utrecht', '3511 AB', 'NL'],
      ['Cologne', '50667', 'DE'],
      ['Lille', '59000', 'FR'],
      ['Luxembourg', '1118', 'LU'],
    ],
  },
  US: {
    first: 'Maya Ethan Grace Noah Chloe Liam Ava Mason Zoe Caleb Naomi Owen Ruth Theo Iris Dean Paula Marcus June Eli'.split(' '),
    last: 'Carter|Nguyen|Ramirez|Brooks|Patel|Sullivan|Kim|Foster|Okafor|Hughes|Bennett|Reyes|Walsh|Chen|Morgan'.split('|'),
    streets: 'Valencia St|Alder Ave|Prospect Pl|Congress St|Burnside Rd|Larkin St|Magnolia Blvd|Fulton St|Summit Ave|Pearl St'.split('|'),
    places: [
      ['San Francisco', '94110', 'US', 'CA'],
      ['Portland', '97209', 'US', 'OR'],
      ['Brooklyn', '11238', 'US', 'NY'],
      ['Austin', '78704', 'US', 'TX'],
      ['Chicago', '60647', 'US', 'IL'],
      ['Seattle', '98122', 'US', 'WA'],
      ['Boston', '02116', 'US', 'MA'],
      ['Denver', '80205', 'US', 'CO'],
      ['Toronto', 'M5V 2T6', 'CA', 'ON'],
      ['Vancouver', 'V6B 1A1', 'CA', 'BC'],
    ],
  },
  GB: {
    first:
      'Alice Rory Imogen Callum Priya Hugh Bronwen Isla Finlay Tess Gareth Amara Rosie Declan Edith Owain Nora Felix Maeve Jonah'.split(
        ' ',
      ),
    last: 'Ashworth|Campbell|Patel|Hughes|Okoro|Fairclough|Morris|Kelly|Sutherland|Whitaker|Byrne|Holt|Lloyd|Ferguson|Marsh'.split('|'),
    streets:
      'Wilton Way|Broad Street|Park Terrace|Castle Street|Union Road|Chapel Lane|Victoria Road|Mill Lane|Orchard Close|Station Road'.split(
        '|',
      ),
    places: [
      ['London', 'E8 1BG', 'GB'],
      ['Bristol', 'BS1 5TR', 'GB'],
      ['Edinburgh', 'EH6 6QW', 'GB'],
      ['Manchester', 'M4 1HQ', 'GB'],
      ['Leeds', 'LS1 4DY', 'GB'],
      ['Cardiff', 'CF10 1EP', 'GB'],
      ['Brighton', 'BN1 1UG', 'GB'],
      ['Norwich', 'NR2 1RF', 'GB'],
      ['Glasgow', 'G3 8AZ', 'GB'],
      ['Dublin', 'D02 X285', 'IE'],
    ],
  },
}

/** Invented customers of a country's store. Their addresses end in .example, so no mail can reach anybody. */
export function people(country: string, count: number, next: () => number): Person[] {
  const w = words[country]
  if (!w) throw new Error(`No people for ${country}`)
  const taken = new Set<string>()
  const list: Person[] = []
  while (list.length < count) {
    const [firstName, lastName] = [pick(w.first, next), pick(w.last, next)]
    const [city, postalCode, land, region = ''] = pick(w.places, next, 1.6)
    const email = `${firstName}.${lastName}@mail.example`.toLowerCase().replaceAll(' ', '')
    if (taken.has(email)) continue
    taken.add(email)
    const number = 1 + Math.floor(next() * 180)
    const street = pick(w.streets, next)
    const address1 = country === 'BE' ? `${street} ${number}` : `${number} ${street}`
    list.push({ email, firstName, lastName, address1, city, region, postalCode, country: land, phone: '' })
  }
  return list
}
