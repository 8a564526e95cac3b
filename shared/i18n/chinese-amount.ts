const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/**
 * An amount of CNY in the capitals that cannot be altered with a pen: "1280.50" is 人民币壹仟贰佰捌拾元伍角整.
 * Works on the digits, as the rules for bills of exchange write them.
 */
export const chineseAmount = (amount: string): string | null => {
  const [, sign = '', whole = '', jiao = '0', fen = '0'] =
    /^(-?)(\d{1,12})(?:\.(\d)(\d)?)?$/.exec(amount) ?? []
  if (whole === '') return null
  const yuan = wholeInWords(whole)
  const head = yuan === '' ? '' : `${yuan}元`
  return `人民币${sign === '' ? '' : '负'}${head}${fractionInWords(jiao, fen, head !== '')}`
}

const word = (digit: string): string => digits[Number(digit)] ?? ''

const fractionInWords = (jiao: string, fen: string, hasYuan: boolean): string => {
  if (jiao === '0' && fen === '0') return hasYuan ? '整' : '零元整'
  if (fen === '0') return `${word(jiao)}角整`
  if (jiao === '0') return `${hasYuan ? '零' : ''}${word(fen)}分`
  return `${word(jiao)}角${word(fen)}分`
}

/** In groups of four digits; a gap of zeros between digits is read as one 零. */
const wholeInWords = (whole: string): string => {
  let words = ''
  let hasGap = false
  for (const [index, digit] of Array.from(whole).entries()) {
    const place = whole.length - 1 - index
    if (digit === '0') hasGap = words !== ''
    else {
      words += `${hasGap ? '零' : ''}${word(digit)}${places[place % 4] ?? ''}`
      hasGap = false
    }
    const group = whole.slice(Math.max(0, index - 3), index + 1)
    if (place % 4 === 0 && /[1-9]/.test(group)) words += groups[place / 4] ?? ''
  }
  return words
}
