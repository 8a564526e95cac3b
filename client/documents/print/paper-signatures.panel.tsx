import classes from './paper.module.css'

/** Room to sign, each with a word for who does. */
export const PaperSignatures = ({ who }: { readonly who: readonly string[] }) => (
  <div className={classes['signatures']}>
    {who.map((word) => (
      <div key={word} className={classes['signature']}>
        {word}
      </div>
    ))}
  </div>
)
