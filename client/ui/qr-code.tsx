import { encode } from 'uqr'

interface QrCodeProps {
  readonly value: string
  /** What it is, for those who cannot see it. */
  readonly label: string
  /** A CSS length; print in millimetres. */
  readonly size?: string
}

/** A QR code as one SVG path: sharp on every printer. */
export const QrCode = ({ value, label, size = '24mm' }: QrCodeProps) => {
  const { data, size: modules } = encode(value, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      data-code={value}
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
