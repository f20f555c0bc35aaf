import type { Edited, ToEdit } from './editor.js'
import type { Inner, Prompts } from './prompts.js'

/** What a text in an editor needs: the editor itself, the terminal out of its way, and a way to say what happened. */
export interface EditorGround {
  readonly edit: (asked: ToEdit) => Promise<Edited>
  /** Gives the terminal away for as long as this takes. */
  readonly lend: <T>(use: () => Promise<T>) => Promise<T>
  readonly say: (sentence: string) => void
}

/** Prompts whose texts can be opened in the person's editor: afterwards the prompt goes on with what came of it. */
export function withEditor(inner: Inner, { edit, lend, say }: EditorGround): Prompts {
  const keepOrClear = (): Promise<boolean> =>
    inner.choose('The text came back empty.', [
      { name: 'Keep what stood there', value: true },
      { name: 'Leave it empty', value: false },
    ])

  /** The text to go on with. */
  async function edited(text: string, file: string, about: string): Promise<string> {
    const came = await lend(() => edit({ file, text, about }))
    if ('kept' in came) {
      say(came.kept)
      return text
    }
    return came.text === '' && text.trim() !== '' && (await keepOrClear()) ? text : came.text
  }

  return {
    choose: inner.choose,
    async write(asked) {
      for (let { text } = asked; ; ) {
        const ended = await inner.write({ ...asked, text })
        if (ended.how !== 'editor') return { how: ended.how, text: ended.text }
        text = asked.edit === undefined ? ended.text : await edited(ended.text, asked.edit, `${asked.frame.title}. ${asked.frame.guidance}`)
        asked.onChange(text)
      }
    },
  }
}
