/** Says which line of the file an error is about. */
export const serving = async (line: number, service: Promise<void>): Promise<void> => {
  try {
    await service
  } catch (error) {
    throw new Error(`line ${line} of the file`, { cause: error })
  }
}
