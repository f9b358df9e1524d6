const icons = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  menu: 'M3 7h18M3 12h18M3 17h18',
  close: 'm5 5 14 14M19 5 5 19',
  bag: 'M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
  search: 'M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Zm-1.500 5 5 5',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  down: 'm5 9 7 7 7-7',
  check: 'm4 12.500 5 5L20 6.500',
  filter: 'M4 6h16M7 12h10M10 18h4',
  heart: 'M12 20s-8-4.900-8-10.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 8 2.500C20 15.100 12 20 12 20Z',
}
export const Icon = ({ name }: { name: keyof typeof icons }) => (
  <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d={icons[name]} />
  </svg>
)
