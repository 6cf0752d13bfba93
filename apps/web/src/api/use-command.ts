// A command of the user as a mutation: key kept while unanswered, lists and things read again afterwards.
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { createKeyKeeper, type KeyKeeper } from './command-key.ts';

export interface CommandOptions<Input, Result> {
  /** Sends it: `(input, key) => ask(api.POST('/x', { body: input, headers: commandHeaders(key) }))`. */
  readonly send: (input: Input, key: string) => Promise<Result>;
  /** Query keys whose data this changes. */
  readonly changes?: readonly QueryKey[];
  readonly onDone?: (result: Result, input: Input) => void;
  readonly onFailed?: (error: unknown) => void;
}

export function useCommand<Input = void, Result = unknown>(options: CommandOptions<Input, Result>) {
  const queryClient = useQueryClient();
  const keeper = useRef<KeyKeeper>(undefined);
  keeper.current ??= createKeyKeeper();
  const keys = keeper.current;
  return useMutation<Result, Error, Input>({
    mutationFn: (input) => options.send(input, keys.keyFor(JSON.stringify(input) ?? '')),
    onSuccess: async (result, input) => {
      keys.settle(undefined);
      options.onDone?.(result, input);
      await Promise.all((options.changes ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    onError: (error) => {
      keys.settle(error);
      options.onFailed?.(error);
    },
  });
}
