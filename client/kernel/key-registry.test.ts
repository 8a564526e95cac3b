import { expect, test } from 'vitest'
import { keyName } from './key-name.ts'
import { keyRegistry } from './key-registry.ts'

const press = (key: string, modifiers: Partial<Parameters<typeof keyName>[0]> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers })

test('keys are named as they are printed', () => {
  expect(press('F4')).toBe('F4')
  expect(press('Escape')).toBe('Esc')
  expect(press('Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
  expect(press('k', { metaKey: true })).toBe('Ctrl+K')
  expect(press('?', { shiftKey: true })).toBe('?')
})

test("a screen's key wins over the shell's, and a dialog rests both", () => {
  const calls: string[] = []
  const bind = (name: string, layer: number, isDefault = false) =>
    keyRegistry.add({ key: 'F4', label: name, isDefault, run: () => calls.push(name) }, layer)
  const drop = [bind('screen', 0), bind('shell', 0, true)]
  const pressF4 = () => keyRegistry.find('F4')?.run()

  pressF4()
  const closeDialog = keyRegistry.openLayer(1)
  pressF4()
  drop.push(bind('dialog', 1))
  pressF4()
  closeDialog()
  pressF4()
  expect(calls).toEqual(['screen', 'dialog', 'screen'])
  for (const undo of drop) undo()
  expect(keyRegistry.list()).toEqual([])
})
