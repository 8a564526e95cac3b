import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
  rem,
} from '@mantine/core'

/** The one accent. The darkest shade carries white text; the light ones mark selection and focus. */
const teal: MantineColorsTuple = [
  '#eff7f6',
  '#dcedeb',
  '#b7d9d6',
  '#8cc1bd',
  '#62a8a4',
  '#418f8b',
  '#2c7a77',
  '#1e6765',
  '#155856',
  '#0d4a49',
]

const fonts = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Malgun Gothic", sans-serif'

/** Inputs and buttons are 32 px high with 14 px text, unless a screen for the phone asks for a size. */
const controlHeight = rem(32)
const bodySize = rem(14)
const smallSize = rem(12)

interface Sized {
  readonly size?: string
}

/** The look of design: small type, lines instead of boxes, shadows only under what floats. */
export const themeOf = (text: Dictionary): MantineThemeOverride =>
  createTheme({
    colors: { teal },
    primaryColor: 'teal',
    primaryShade: 9,
    autoContrast: true,
    black: '#16201f',
    fontFamily: fonts,
    headings: { fontFamily: fonts, fontWeight: '600' },
    fontSizes: { xs: smallSize, sm: bodySize, md: bodySize, lg: rem(16), xl: rem(20) },
    lineHeights: { xs: '1.35', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
    spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
    radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(16) },
    defaultRadius: 'sm',
    shadows: {
      xs: 'none',
      sm: 'none',
      md: '0 4px 16px rgb(16 32 31 / 14%), 0 0 0 1px rgb(16 32 31 / 6%)',
      lg: '0 8px 24px rgb(16 32 31 / 16%), 0 0 0 1px rgb(16 32 31 / 6%)',
      xl: '0 16px 40px rgb(16 32 31 / 20%), 0 0 0 1px rgb(16 32 31 / 6%)',
    },
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: { ...controls, ...overlays(text) },
  })

const controls = {
  Input: {
    vars: (_: unknown, { size }: Sized) =>
      size === undefined || size === 'sm'
        ? { wrapper: { '--input-height': controlHeight, '--input-fz': bodySize } }
        : {},
  },
  InputWrapper: {
    defaultProps: { labelProps: { fz: smallSize, fw: 500, mb: 4 } },
  },
  Button: {
    vars: (_: unknown, { size }: Sized) =>
      size === undefined
        ? {
            root: {
              '--button-height': controlHeight,
              '--button-fz': bodySize,
              '--button-padding-x': rem(14),
            },
          }
        : { root: {} },
    styles: { root: { fontWeight: 500 } },
  },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
  Kbd: { defaultProps: { size: 'xs' } },
}

/** Everything that floats: no scroll lock (the page itself does not scroll), words in the user's language. */
const overlays = (text: Dictionary) => ({
  Modal: { defaultProps: { lockScroll: false } },
  ModalRoot: { defaultProps: { lockScroll: false, transitionProps: { duration: 100 } } },
  ModalOverlay: { defaultProps: { backgroundOpacity: 0.4 } },
  ModalCloseButton: { defaultProps: { 'aria-label': text.common.close } },
  CloseButton: { defaultProps: { 'aria-label': text.common.close } },
  InputClearButton: { defaultProps: { 'aria-label': text.common.clear } },
  Loader: { defaultProps: { 'aria-label': text.common.loading } },
  SpotlightRoot: {
    defaultProps: { overlayProps: { backgroundOpacity: 0.4, blur: 0 }, transitionProps: { duration: 100 } },
    styles: { actionsGroup: { textTransform: 'none' } },
  },
  // Beside its target, so that it belongs to the same landmark; fixed, so that no scrolling list cuts it off.
  Tooltip: {
    defaultProps: {
      openDelay: 200,
      events: { hover: true, focus: true, touch: true },
      withinPortal: false,
      floatingStrategy: 'fixed',
    },
  },
  Menu: {
    defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false },
  },
  Popover: { defaultProps: { shadow: 'md' } },
})

/** Greys dark enough to read (AA on white and on the rail), and the three tones of screens.md. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--line': '#e3e7e7',
    '--line-strong': '#c9d0cf',
    '--surface-rail': '#f6f8f8',
    '--surface-hover': '#f3f6f6',
    '--surface-selected': '#e6f2f1',
    '--tone-wrong': '#b3261e',
    '--tone-wrong-surface': '#fdf1f0',
    '--tone-decide': '#855300',
    '--tone-decide-surface': '#fff7e6',
    '--tone-good': '#1b6e3c',
    '--tone-good-surface': '#eef7f1',
  },
  light: {
    '--mantine-color-dimmed': '#56615f',
    '--mantine-color-placeholder': '#6b7674',
    '--mantine-color-error': 'var(--tone-wrong)',
    '--mantine-color-default-border': '#c9d0cf',
    '--mantine-color-default-hover': 'var(--surface-hover)',
  },
  dark: {},
})
