import type { KeyReason } from '../../closings/signing-key.rules.ts'

/** The keys that seal reports: which one does, which did, and how one takes another's place. */
export const sealKeys = {
  intro:
    '每份封存的报表都用密钥签字，谁都可以凭公钥核对。密钥文件在服务器数据目录的 keys 里，不进备份：请另存一份在酒店保险箱。换过的密钥永远保留公钥，用来核对它封存过的报表。',
  title: '封存密钥',
  fingerprint: '指纹',
  since: '启用',
  until: '停用',
  inUse: '使用中',
  missing: '使用中，文件不在服务器上',
  why: '原因',
  founding: '建店时生成',
  who: '更换人 / 授权人',
  seals: '封存报表',
  replace: '更换密钥',
  replaceHeld: '服务器生成一把新密钥，旧密钥签字证明由它接替。以后的班次、营业日和月份用新密钥封存。',
  replaceMissing:
    '旧密钥的文件不在服务器上，没有人能替它签字。如果文件还在保险箱里，放回 keys 目录就行，不用更换。更换会如实记在日志里。',
  reason: '原因',
  reasons: {
    routine: '定期更换',
    exposed: '可能被别人看到或复制',
    keeper_left: '保管人离职',
    lost: '密钥丢失',
    restored: '恢复了备份',
  } satisfies Record<KeyReason, string>,
  submit: '更换，本人签字并由第二人授权',
  done: '密钥已更换，从下一次封存起用新密钥。请把 keys 目录里的新文件另存一份在保险箱。',
  empty: '还没有密钥',
  banner: '封存密钥不在服务器上：入住、收款照常，但不能交班、不能转营业日。',
  toSettings: '去设置',
  callAdministrator: '请告诉管理员。',
}
