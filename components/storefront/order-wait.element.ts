// The payment is being checked: look again, more and more seldom.
const tries = Number(sessionStorage.getItem(location.pathname) ?? 0)
sessionStorage.setItem(location.pathname, String(tries + 1))
if (tries < 40) setTimeout(() => location.reload(), Math.min(10_000, 1_500 + tries * 500))

export {}
