import { expect, test } from 'vitest'
import { readArguments } from './read-arguments'

const read = (line: string) => {
  const { command, ...rest } = readArguments(line.split(' '))
  return { word: command?.word ?? null, ...rest }
}

test('choices are written --name value or --name=value', () => {
  expect(read('results --study casps --limit=5 --json')).toEqual({
    word: 'results',
    pairs: [
      ['study', 'casps'],
      ['limit', '5'],
    ],
    wantsJson: true,
    wantsHelp: false,
  })
})

test('words without a name are what the command cannot do without', () => {
  expect(read('study casps').pairs).toEqual([['slug', 'casps']])
  expect(read('search --limit 3 19 of 52').pairs).toEqual([
    ['limit', '3'],
    ['q', '19 of 52'],
  ])
})

test('behind two hyphens everything is a word', () => {
  expect(read('search -- --json').pairs).toEqual([['q', '--json']])
})

test('a command that needs nothing takes no words without a name', () => {
  expect(() => read('results casps')).toThrow(
    '"casps" has no name. Every choice of results is written --name value.',
  )
})

test('an unknown command and a name without a value are answered with what was meant', () => {
  expect(() => read('reslts')).toThrow('There is no command "reslts". Did you mean "results"?')
  expect(() => read('results --study --json')).toThrow('--study has no value.')
})

test('nothing and --help ask for help', () => {
  expect(readArguments([])).toMatchObject({ command: null, wantsHelp: true })
  expect(read('results --help')).toMatchObject({ word: 'results', wantsHelp: true })
})
