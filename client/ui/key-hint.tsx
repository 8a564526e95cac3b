import classes from './key-hint.module.css'

/** The key that does the same as the button it stands on. */
export const KeyHint = ({ name }: { readonly name: string }) => (
  <kbd className={classes['hint']} aria-hidden>
    {name}
  </kbd>
)
