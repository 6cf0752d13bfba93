// Choosing an account by typing part of a name; the one chosen keeps its name though the list shows others.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, ask } from '../../api/client.ts';

interface AccountPickerProps {
  readonly value: string | undefined;
  readonly label: string;
  readonly className: string;
  readonly onChange: (accountId: string | undefined) => void;
}

export function AccountPicker({ value, label, className, onChange }: AccountPickerProps) {
  const [typed, setTyped] = useState('');
  // A look at the accounts is recorded: they are fetched only once somebody chooses.
  const [choosing, setChoosing] = useState(false);
  const { data, isFetching } = useQuery({
    queryKey: ['accounts', 'pick', typed] as const,
    queryFn: () => ask(api.GET('/accounts', { params: { query: { limit: 50, ...(typed !== '' && { q: typed }) } } })),
    enabled: choosing,
    placeholderData: (before) => before,
  });
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const options = (data?.items ?? []).map(({ id, displayName, name }) => ({
    value: id,
    label: `${displayName} ${name}`,
  }));
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select
      className={className}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      onOpenChange={setChoosing}
      placeholder={label}
      aria-label={label}
      options={known ? options : [{ value, label: names[value] ?? value }, ...options]}
      {...(value !== undefined && { value })}
      onChange={(next?: string) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) setNames({ [chosen.value]: chosen.label });
        setTyped('');
        onChange(next);
      }}
    />
  );
}
