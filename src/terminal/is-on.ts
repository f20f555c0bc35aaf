/** Whether an environment variable that says yes or no says yes: `0`, `false`, `no` and nothing are no. */
export const isOn = (value: string | undefined): boolean => !['', '0', 'false', 'no', undefined].includes(value?.toLowerCase())
